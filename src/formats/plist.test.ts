import fc from 'fast-check'
import { build, buildBinary } from 'plist'
import { expect, test } from 'vitest'
import { type PlistValue, readPlist } from './plist.ts'

const values = fc.dictionary(
  fc.stringMatching(/^[a-zA-Z]{1,12}$/),
  fc.oneof(
    fc.stringMatching(/^[a-zé€ ]{1,30}$/).map((text) => `x${text.trim()}x`),
    fc.boolean(),
    fc.integer({ min: 0, max: 2 ** 31 }),
    fc.array(fc.boolean(), { maxLength: 20 }),
  ),
  { maxKeys: 20, noNullPrototype: true },
)

test('what was written is read, as XML and binary', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(readPlist(Buffer.from(build(value)))).toEqual(value)
      expect(readPlist(buildBinary(value))).toEqual(value)
    }),
  )
})

test('what is none, and what is too large', () => {
  expect(readPlist(Buffer.from('hello'))).toBeUndefined()
  expect(readPlist(new Uint8Array())).toBeUndefined()
  expect(readPlist(Buffer.from(`<plist><string>${'a'.repeat(300_000)}</string></plist>`))).toBeUndefined()
})

test('entities do not unfold', () => {
  const text = '<!DOCTYPE plist [<!ENTITY a "aaaa">]><plist><string>&a;</string></plist>'
  expect(readPlist(Buffer.from(text))).toBe('&a;')
})

test('arrays in arrays without end', () => {
  expect(readPlist(Buffer.from(`<plist>${'<array>'.repeat(20_000)}`))).toBeUndefined()
})

test('an object that holds itself many times over is given up', () => {
  // 40 arrays, each of which holds the next one twice; the last holds nothing.
  const objects = Array.from({ length: 40 }, (_, i) =>
    i === 39 ? Buffer.of(0xa0) : Buffer.of(0xa2, i + 1, i + 1),
  )
  const offsets = objects.map((_, i) => 8 + i * 3)
  const trailer = Buffer.alloc(32)
  trailer[6] = 1
  trailer[7] = 1
  trailer.writeBigUInt64BE(40n, 8)
  trailer.writeBigUInt64BE(BigInt(8 + Buffer.concat(objects).length), 24)
  const file = Buffer.concat([Buffer.from('bplist00'), ...objects, Buffer.from(offsets), trailer])
  expect(readPlist(file)).toBeUndefined()
})

test('nothing is thrown', () => {
  const file = Buffer.from(buildBinary({ a: 'b', c: [true, { d: 'ü' }] } satisfies PlistValue))
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(255), (at, value) => {
      const changed = Buffer.from(file)
      changed[at] = value
      readPlist(changed)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCompoundFile } from './compound-file.ts'
import { fixture } from './testing.ts'

const file = fixture('signed.msi')

test('streams, small and large, with their bytes', () => {
  const streams = readCompoundFile(file)
  const signature = streams.find(({ name }) => name === '\u0005DigitalSignature')
  expect(signature?.read().subarray(0, 2).toString('hex')).toBe('3082')
  for (const { size, read } of streams) expect(read().length).toBe(size)
  expect(signature?.read(10)).toHaveLength(10)
})

test('a chain that leads in circles ends', () => {
  const changed = Buffer.from(file)
  const fat = (changed.readUInt32LE(76) + 1) * 512
  for (let i = 0; i < 128; i++) changed.writeUInt32LE(i % 20, fat + i * 4)
  for (const { read } of readCompoundFile(changed)) expect(read().length).toBeLessThanOrEqual(changed.length)
})

test('a table that names itself for ever ends', () => {
  const changed = Buffer.from(file)
  changed.writeUInt32LE(0, 68)
  changed.writeUInt32LE(0xffffffff, 72)
  changed.writeUInt32LE(0, 512 + 508)
  expect(readCompoundFile(changed).length).toBeLessThan(1_000)
})

test('what is none', () => {
  expect(() => readCompoundFile(new Uint8Array(600))).toThrow('no compound file')
})

test('damage ends in less, not in an error', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(file.length - 9), fc.nat(255)), { maxLength: 30 }),
      fc.integer({ min: 512, max: file.length }),
      (changes, length) => {
        const changed = Buffer.from(file)
        for (const [at, value] of changes) changed[at + 8] = value
        changed.writeUInt16LE(9, 30)
        for (const { read } of readCompoundFile(changed.subarray(0, length))) read()
      },
    ),
    { numRuns: 200 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMachO } from './macho.ts'
import { fat, fixture, machO } from './testing.ts'

test('identifier, team and certificate', () => {
  const [program] = readMachO(fixture('signed.macho'))
  expect(program).toMatchObject({ kind: 'program', identifier: 'us.zoom.xos', teamId: 'BJ4HAAB9B3' })
  expect(program?.signature).toMatchObject({
    state: 'signed',
    signers: [
      { organisation: 'Zoom Video Communications, Inc.', unit: 'BJ4HAAB9B3', issuer: 'Example Test CA' },
    ],
    fileMatches: true,
    keyMatches: true,
  })
})

test('signed ad hoc, and not at all', () => {
  const adHoc = readMachO(machO({ identifier: 'a.out' }))[0]
  expect(adHoc).toMatchObject({ identifier: 'a.out', signature: { state: 'ad-hoc', fileMatches: true } })
  expect(readMachO(machO())[0]?.signature.state).toBe('none')
})

test('each processor of a fat file is told', () => {
  const found = readMachO(fat(fixture('signed.macho'), machO({ identifier: 'a.out' }), machO()))
  expect(found.map(({ signature }) => signature.state)).toEqual(['signed', 'ad-hoc', 'none'])
})

test('a changed page does not match its hash', () => {
  const changed = fixture('signed.macho')
  changed[3_000] = 1
  expect(readMachO(changed)[0]?.signature).toMatchObject({ fileMatches: false, keyMatches: true })
})

test('a changed identifier was not signed', () => {
  const changed = fixture('signed.macho')
  changed.write('us.zoom.xoz', changed.indexOf('us.zoom.xos'))
  expect(readMachO(changed)[0]?.signature.keyMatches).toBe(false)
})

test('a signature that is cut off is unread', () => {
  expect(readMachO(fixture('signed.macho').subarray(0, 5_000))[0]?.signature.state).toBe('unread')
})

test('nothing is thrown, whatever was changed', () => {
  const file = fixture('signed.macho')
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length), (at, value, length) => {
      const changed = Buffer.from(file.subarray(0, Math.max(length, at + 1)))
      changed[at] = value
      readMachO(changed)
    }),
    { numRuns: 300 },
  )
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readMachO(bytes)))
})

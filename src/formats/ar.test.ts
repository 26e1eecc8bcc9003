import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAr } from './ar.ts'
import { fixture } from './testing.ts'

const deb = fixture('archives/package.deb')

test('a package of dpkg-deb', () => {
  const budget = { bytes: 1_000, members: 10 }
  const { members, problem } = readAr(deb, budget)
  expect(problem).toBe('')
  expect(members.map(({ name, size }) => [name, size])).toEqual([
    ['debian-binary', 4],
    ['control.tar.xz', 332],
    ['data.tar.xz', 244],
  ])
  expect(Buffer.from(members[0]?.bytes ?? []).toString()).toBe('2.0\n')
  expect(budget.members).toBe(7)
})

test('cut off and damaged', () => {
  expect(readAr(deb.subarray(0, 300), { bytes: 1, members: 9 }).members.at(-1)?.problem).toBe(
    'the archive is cut off in it',
  )
  expect(readAr(Buffer.from(`!<arch>\n${'x'.repeat(60)}`), { bytes: 1, members: 9 }).problem).toBe(
    'it is damaged',
  )
  expect(readAr(deb, { bytes: 1, members: 1 }).problem).toBe('it holds more files than are read')
})

test('any damage ends with an answer', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(deb.length - 1), fc.nat(255)), { maxLength: 10 }), (changes) => {
      const bytes = Buffer.from(deb)
      for (const [at, value] of changes) bytes[at] = value
      expect(readAr(bytes, { bytes: 1, members: 9 }).members.length).toBeLessThan(10)
    }),
  )
})

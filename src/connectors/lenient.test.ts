import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinct, id, list, moment, month, part, text } from './lenient.ts'

test.each([
  ['2021-05-15', '2021-05'],
  ['2021-05-15T10:00:00.000Z', '2021-05'],
  ['2021-05', '2021-05'],
  ['2021', '2021'],
  ['05/15/2021', '2021-05'],
  ['5/1/2021', '2021-05'],
  ['May 2021', undefined],
  [2021, undefined],
  ['', undefined],
  [undefined, undefined],
])('month: %j is %s', (value, read) => expect(month.parse(value)).toBe(read))

test.each([
  ['2026-11-23T10:00:00+02:00', '2026-11-23T08:00:00.000Z'],
  [Date.UTC(2026, 0), '2026-01-01T00:00:00.000Z'],
  ['yesterday', undefined],
  [1e300, undefined],
  [-1e14, undefined],
  [{}, undefined],
])('moment: %j is %s', (value, read) => expect(moment.parse(value)).toBe(read))

test.each([
  [71980812, '71980812'],
  ['250d8f03-738a-4bba-a671-8a3d73477145', '250d8f03-738a-4bba-a671-8a3d73477145'],
  [1.5, undefined],
  [2 ** 60, undefined],
  ['a/b', undefined],
  ['', undefined],
  ['x'.repeat(151), undefined],
  [null, undefined],
])('id: %j is %s', (value, read) => expect(id.parse(value)).toBe(read))

test('whatever comes, a text is well-formed, short and not empty, or absent', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 40 })), (value) => {
      const read = text(10).parse(value)
      if (read === undefined) return
      expect(read.isWellFormed()).toBe(true)
      expect(read.trim()).toBe(read)
      expect(read.length).toBeGreaterThan(0)
      expect(read.length).toBeLessThanOrEqual(10)
    }),
  )
})

test('of a list what can be read is read, and not more than so many', () => {
  const names = list(part({ name: text() }), 3)
  expect(names.parse([{ name: 'a' }, 7, null, { name: 'd' }])).toEqual([{ name: 'a' }])
  expect(names.parse([{ name: 'a' }, { name: 'b', gender: 'x' }, { other: 1 }])).toEqual([
    { name: 'a' },
    { name: 'b' },
    {},
  ])
  for (const none of [undefined, null, 'abc', { 0: 'a', length: 1 }]) expect(names.parse(none)).toEqual([])
})

test('texts are told once', () => expect(distinct(['a', undefined, 'b', 'a'], 2)).toEqual(['a', 'b']))

import { expect, test } from 'vitest'
import { fileMoment } from './dates.ts'

test.each([
  ["D:20240131093000+02'00'", { at: Date.UTC(2024, 0, 31, 7, 30), utcOffset: 120 }],
  ["D:20240131093000-05'30", { at: Date.UTC(2024, 0, 31, 15, 0), utcOffset: -330 }],
  ['D:20240131093000Z', { at: Date.UTC(2024, 0, 31, 9, 30) }],
  ["D:20240131093000+00'00'", { at: Date.UTC(2024, 0, 31, 9, 30) }],
  ['2024-01-31T09:30:00+09:00', { at: Date.UTC(2024, 0, 31, 0, 30), utcOffset: 540 }],
  ['2024-01-31T09:30:00.123Z', { at: Date.UTC(2024, 0, 31, 9, 30) }],
  ['D:2024', { at: Date.UTC(2024, 0, 1) }],
  ['yesterday', undefined],
  ["D:20240131093000+99'00'", undefined],
  [undefined, undefined],
])('%s', (written, moment) => {
  expect(fileMoment(written)).toEqual(moment)
})

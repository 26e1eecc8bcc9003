import { expect, test } from 'vitest'
import { apiDump, applicationWith, DAY, type TestCommit, time } from '../code/testing.ts'
import { hits } from '../testing.ts'
import detector from './code-dormant-account.ts'

const days = (from: string, count: number, every: number, name: string): TestCommit[] =>
  Array.from({ length: count }, (_, index) => ({ at: time(from) + index * every * DAY, name }))
const seen = async (...parts: TestCommit[][]) =>
  hits(detector, await applicationWith(apiDump([{ name: 'inkwell', commits: parts.flat() }]))).map(
    ({ where }) => where.text,
  )

test('silent for years, then steady under a new name', async () => {
  expect(await seen(days('2016-01-01', 5, 30, 'Ben Ortho'), days('2021-01-01', 40, 3, 'Cyn Marrow'))).toEqual(
    ['2016-04-30 Ben Ortho; 2021-01-01 Cyn Marrow'],
  )
})

test.each([
  ['the same name', days('2016-01-01', 5, 30, 'Ada Quill'), days('2021-01-01', 40, 3, 'adaquill')],
  [
    'the old name among others',
    days('2016-01-01', 5, 30, 'Ada Quill'),
    [...days('2021-01-01', 40, 3, 'Cyn'), ...days('2021-02-01', 1, 1, 'Ada Quill')],
  ],
  ['two years', days('2016-01-01', 5, 30, 'Ben Ortho'), days('2018-06-01', 40, 3, 'Cyn Marrow')],
  ['one burst', days('2016-01-01', 5, 30, 'Ben Ortho'), days('2021-01-01', 40, 1, 'Cyn Marrow')],
  ['hardly used before', days('2016-01-01', 2, 30, 'Ben Ortho'), days('2021-01-01', 40, 3, 'Cyn Marrow')],
  ['no commits', [], []],
])('%s: nothing', async (_, before, after) => {
  expect(await seen(before, after)).toEqual([])
})

import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './history-shared-stations.ts'

const WORK = [
  { employer: 'Alpha GmbH', from: '2022-08' },
  { employer: 'Beta', from: '2020-10', to: '2022-07' },
]
const SCHOOL = [{ school: 'North College', degree: 'MSc', subject: 'Mathematics', from: '2012' }]

const of = (applied: string, more: object) => ({ names: { applied }, ...more })

const titles = async (...inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test('attack: one history under several names', async () => {
  const history = { work: WORK, education: SCHOOL }
  expect(
    await titles(of('Ada Winter', history), of('Bo Sommer', history), of('Carl Herbst', history)),
  ).toEqual([detector.signals.many?.title])
  expect(await titles(of('Ada Winter', { work: WORK }), of('Bo Sommer', { work: WORK }))).toEqual([
    detector.signals.some?.title,
  ])
})

test('innocent: one employer in common, other months, and the same person', async () => {
  const [one] = WORK
  expect(await titles(of('Ada Winter', { work: [one] }), of('Bo Sommer', { work: [one] }))).toEqual([])
  const other = WORK.map((position) => ({ ...position, from: '2019-01' }))
  expect(await titles(of('Ada Winter', { work: WORK }), of('Bo Sommer', { work: other }))).toEqual([])
  expect(await titles(of('Ada Winter', { work: WORK }), of('Ada Winter', { work: WORK }))).toEqual([])
})

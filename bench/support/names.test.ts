import { expect, test } from 'vitest'
import { clustersOf, type JudgedPair, missingFiles, nameCluster } from './names.ts'
import { f1Of } from './names-page.ts'

test('names that are paired over others share a cluster', () => {
  const [one, two, three] = clustersOf([
    ['Petra Holm', 'P. Holm'],
    ['Pétra HOLM', 'Petra Holmes'],
    ['Jana Novak', 'J. Novak'],
  ])
  expect(one).toBe(two)
  expect(three).not.toBe(one)
})

test('order, case and accents make no other cluster', () => {
  expect(nameCluster('HOLM, Pétra')).toBe(nameCluster('petra holm'))
})

test('F1 with precision, recall and an interval around it', () => {
  const pair = (labelled: boolean, match: boolean): JudgedPair => ({
    half: 'held-out',
    schema: 'Person',
    labelled,
    match,
    score: 0,
    names: '',
    why: '',
  })
  const f = f1Of([
    pair(true, true),
    pair(true, true),
    pair(true, false),
    pair(false, true),
    pair(false, false),
  ])
  expect([f.f1, f.precision, f.recall].map((value) => value.toFixed(3))).toEqual(['0.667', '0.667', '0.667'])
  expect(f.low).toBeLessThanOrEqual(f.f1)
  expect(f.high).toBeGreaterThanOrEqual(f.f1)
})

test('says what is missing', () => {
  expect(missingFiles('/nowhere')).toContain('names/name_bench_dev.csv')
})

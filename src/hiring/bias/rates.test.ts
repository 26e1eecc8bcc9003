import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratioInterval, selectionRates, wilson } from './rates.ts'

const group = (name: string, applications: number, selected: number) => ({
  group: name,
  applications,
  selected,
})

test('the example of 29 CFR 1607.4(D): 60% and 30% give a ratio of one half', () => {
  const [a, b] = selectionRates([group('A', 80, 48), group('B', 40, 12)])
  expect(a).toMatchObject({ rate: 0.6, ratio: 1, ratioInterval: null, below: false })
  expect(b).toMatchObject({ rate: 0.3, ratio: 0.5, below: true })
})

test('four fifths exactly are not below', () => {
  expect(selectionRates([group('A', 6, 4), group('B', 6, 5)])[0]).toMatchObject({ ratio: 0.8, below: false })
})

test('the interval of a share is that of Wilson', () => {
  expect(wilson(4, 20)).toEqual([0.0807, 0.416])
  expect(wilson(0, 0)).toEqual([0, 1])
})

test('few are warned of, and a group of under 2% is not measured against', () => {
  const rates = selectionRates([group('large', 1000, 500), group('tiny', 3, 3), group('small', 25, 10)])
  expect(rates.map(({ ratio }) => ratio)).toEqual([1, 2, 0.8])
  expect(rates.map(({ warning }) => warning)).toEqual([
    undefined,
    expect.stringContaining('2%'),
    expect.stringContaining('25 applications'),
  ])
})

test('where nobody was selected there is no ratio', () => {
  expect(selectionRates([group('A', 40, 0), group('B', 40, 0)]).map(({ ratio }) => ratio)).toEqual([
    null,
    null,
  ])
  expect(ratioInterval(group('A', 40, 0), group('B', 40, 4))).toBeNull()
})

test('rates lie within their intervals, and nothing is worse than the best', () => {
  const counted = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }))
    .map(([all, some]) => group('g', all, Math.min(all, some)))
  fc.assert(
    fc.property(fc.array(counted, { minLength: 1, maxLength: 8 }), (groups) => {
      for (const { rate, interval, ratio, applications, ratioInterval: around } of selectionRates(groups)) {
        expect(interval[0]).toBeLessThanOrEqual(rate + 1e-4)
        expect(interval[1]).toBeGreaterThanOrEqual(rate - 1e-4)
        const total = groups.reduce((sum, one) => sum + one.applications, 0)
        if (ratio !== null && applications >= 0.02 * total) expect(ratio).toBeLessThanOrEqual(1)
        if (ratio !== null && around) {
          expect(around[0]).toBeLessThanOrEqual(ratio + 1e-3)
          expect(around[1]).toBeGreaterThanOrEqual(ratio - 1e-3)
        }
      }
    }),
  )
})

import { expect, test } from 'vitest'
import type { IndicatorLookup } from '../../../core/indicator.ts'
import { applicationOf, hits, unchecked } from '../testing.ts'
import detector from './linkage-indicator.ts'

const indicators: IndicatorLookup = {
  size: 1,
  has: () => true,
  find: ({ type, value }) =>
    value === 'bad@mail.example' ? { type, value, source: 'a list', date: 0, judgement: 'block' } : undefined,
}

test('attack: a listed address', async () => {
  const application = await applicationOf({ emails: ['bad@mail.example'] })
  expect(hits(detector, application, { indicators }).map(({ title }) => title)).toEqual([
    detector.signals.listed?.title,
  ])
})

test('innocent: an address of no list; without a list it is not checked', async () => {
  const application = await applicationOf({ emails: ['good@mail.example'] })
  expect(hits(detector, application, { indicators })).toEqual([])
  expect(unchecked(detector, application)).toEqual(['known indicators: no list is loaded'])
})

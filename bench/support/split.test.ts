import fc from 'fast-check'
import { expect, test } from 'vitest'
import { halfOf, threadOf } from './split.ts'

test('answers stay with their thread', () => {
  const thread = threadOf('[ILUG] Re: Kernel 2.4.18 does not boot')
  expect(threadOf('Kernel 2.5.1 does not boot')).toBe(thread)
  expect(threadOf('RE: re[2]: [ilug] FWD: kernel  does not boot!!')).toBe(thread)
  expect(threadOf('AW: Kernel 7 does not boot')).toBe(thread)
})

test('a word that begins like an answer mark is kept', () => {
  expect(threadOf('Rewards for readers')).toBe('rewards for readers')
  expect(threadOf('Try this')).toBe('try this')
})

test('the same cluster is always in the same half, and both halves are about as large', () => {
  const halves = Array.from({ length: 2000 }, (_, n) => halfOf(`cluster ${n}`))
  expect(halves.filter((half) => half === 'held-out').length).toBeGreaterThan(900)
  expect(halves.filter((half) => half === 'held-out').length).toBeLessThan(1100)
  expect(halfOf('phish/sample-1.eml')).toBe(halfOf('phish/sample-1.eml'))
})

test('takes any subject, and a second time changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (subject) => {
      expect(threadOf(`Re: ${subject}`)).toBe(threadOf(subject))
    }),
  )
})

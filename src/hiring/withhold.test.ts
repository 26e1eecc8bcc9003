import { expect, test } from 'vitest'
import { becauseWithout, findingsWithout, linkWithout } from './withhold.ts'

test('how much each thing counts is taken out of the words', () => {
  expect(
    becauseWithout(['the same phone (+8.1 bits)', 'another town (−2 bits)', 'a paragraph (1 bit)']),
  ).toEqual(['the same phone', 'another town', 'a paragraph'])
})

test('neither the weights nor their order is told', () => {
  const finding = (detector: string, weight: number) => ({
    detector,
    family: 'f',
    strength: 'strong' as const,
    weight,
    title: detector,
    why: 'why',
    where: { part: 'phone', text: 't' },
    innocent: 'i',
    advice: 'a',
    technique: 'T1',
    source: 's',
  })
  const shown = findingsWithout([finding('z', 9), finding('a', 1), finding('m', 5)])
  expect(shown.map(({ detector }) => detector)).toEqual(['a', 'm', 'z'])
  expect(JSON.stringify(shown)).not.toMatch(/weight|strength|9|5/)
})

test('a link is told without its probability', () => {
  const link = {
    application: 'x',
    probability: 0.98,
    bits: 8,
    sameName: false,
    relatedName: true,
    sameReferrer: false,
    kinds: ['phone'],
    because: ['the same phone (+8.1 bits)'],
  }
  expect(linkWithout(link)).toEqual({
    application: 'x',
    sameName: false,
    relatedName: true,
    sameReferrer: false,
    kinds: ['phone'],
    because: ['the same phone'],
  })
})

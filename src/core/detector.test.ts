import { expect, test } from 'vitest'
import { type DetectorContext, defineDetector, inspect } from './detector.ts'
import { NO_INDICATORS } from './indicator.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import type { Subject } from './subject.ts'

const context: DetectorContext = { settings: DEFAULT_SETTINGS, indicators: NO_INDICATORS, now: 0 }
const subject: Subject = { kind: 'message', observables: [], unknown: [{ what: 'a part', why: 'damaged' }] }
const words = { technique: 'T1', source: 'https://example.org', innocent: 'i', advice: 'a' }

const seesTwenty = defineDetector<Subject>()({
  ...words,
  family: 'link',
  looksFor: 'twenty things',
  signals: { thing: { strength: 'strong', weight: 4, title: 'A thing' } },
  *inspect() {
    for (let i = 0; i < 20; i++)
      yield {
        signal: 'thing',
        why: `thing ${i}`,
        where: { part: 'text', text: `\u001b[31m${'x'.repeat(999)}` },
      }
  },
})
const fails = defineDetector<Subject>()({
  ...words,
  family: 'ask',
  looksFor: 'trouble',
  signals: {},
  // biome-ignore lint/correctness/useYield: it fails before it can
  *inspect() {
    throw new Error('oh')
  },
})
const seesNothing = defineDetector<Subject>()({
  ...words,
  family: 'ask',
  looksFor: 'peace',
  signals: {},
  *inspect() {},
})
const asked = [
  { ...seesTwenty, id: 'd/twenty' },
  { ...fails, id: 'd/fails' },
  { ...seesNothing, id: 'd/nothing' },
]

test('a detector that fails takes nothing else down and is told as not checked', () => {
  const { findings, unknown, notFound } = inspect(asked, subject, context)
  expect(findings.length).toBe(5)
  expect(unknown.map(({ what }) => what)).toEqual(['a part', 'trouble'])
  expect(notFound).toEqual([{ detector: 'd/nothing', looksFor: 'peace' }])
})

test('evidence is short and cannot steer a terminal', () => {
  const text = inspect(asked, subject, context).findings[0]?.where.text ?? ''
  expect(text.length).toBeLessThanOrEqual(240)
  expect(text).not.toContain('\u001b')
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inspect } from '../../../core/detector.ts'
import { type Indicator, type IndicatorLookup, NO_INDICATORS } from '../../../core/indicator.ts'
import { DEFAULT_SETTINGS } from '../../../core/settings.ts'
import { readMessage } from '../intake/message.ts'
import { mail, sightings } from '../testing.ts'
import detector from './known-indicator.ts'

const NOW = Date.parse('2026-03-01')

function listed(values: Record<string, Partial<Indicator>>): IndicatorLookup {
  return {
    size: Object.keys(values).length,
    has: () => true,
    find: ({ type, value }) => {
      const key = Object.keys(values).find(
        (one) => value === one || value.endsWith(`.${one}`) || value.includes(`//${one}`),
      )
      return key === undefined
        ? undefined
        : {
            type,
            value: key,
            source: 'partners',
            date: Date.parse('2026-02-27'),
            judgement: 'block',
            ...values[key],
          }
    },
  }
}

const seen = (indicators: IndicatorLookup, headers: Record<string, string>, body = 'Hello') =>
  sightings(detector, mail(headers, body), { indicators, now: NOW })

describe('hits', () => {
  test('a sender, told once, with the list and its age', async () => {
    const [hit, ...more] = await seen(listed({ 'evil.example': {} }), {
      From: 'a@mail.evil.example',
      'Reply-To': 'b@evil.example',
    })
    expect(more).toEqual([])
    expect(hit).toMatchObject({ strength: 'decisive', where: { part: 'header From' } })
    expect(hit?.why).toBe(
      'evil.example is on the list “partners”, dated less than two weeks ago (2 days, 2026-02-27).',
    )
  })

  test('a link', async () => {
    const [hit] = await seen(listed({ 'evil.example': {} }), {}, 'See https://evil.example/claim')
    expect(hit?.title).toContain('link')
  })

  test('a file', async () => {
    const digest = createHash('sha256').update('hello').digest('hex')
    const raw = mail(
      { 'Content-Type': 'multipart/mixed; boundary=x' },
      '--x\r\n\r\nHi\r\n--x\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.bin\r\n\r\naGVsbG8=\r\n--x--',
    )
    const [hit] = await sightings(detector, raw, { indicators: listed({ [digest]: {} }), now: NOW })
    expect(hit?.title).toContain('file')
  })

  test('an old listing is told as old and counts less', async () => {
    const [hit] = await seen(listed({ 'evil.example': { date: Date.parse('2024-03-01') } }), {
      From: 'a@evil.example',
    })
    expect(hit).toMatchObject({ strength: 'strong', weight: 5 })
    expect(hit?.why).toMatch(/about 2 years ago .*That is old/)
  })
})

describe('passes over', () => {
  test('what nobody listed', async () =>
    expect(
      await seen(listed({ 'evil.example': {} }), { From: 'a@good.example' }, 'https://good.example'),
    ).toEqual([]))
  test('what is allowed', async () =>
    expect(
      await seen(listed({ 'good.example': { judgement: 'allow' } }), { From: 'a@good.example' }),
    ).toEqual([]))
  test('a webmail provider that somebody listed whole', async () =>
    expect(await seen(listed({ 'gmail.com': {} }), { From: 'a@gmail.com' })).toEqual([]))
})

test('with no list it says that it did not look', async () => {
  const message = await readMessage(new TextEncoder().encode(mail({}, 'Hello')))
  const { unknown, notFound } = inspect([{ ...detector, id: 'x' }], message, {
    settings: DEFAULT_SETTINGS,
    indicators: NO_INDICATORS,
    now: NOW,
  })
  expect(unknown[0]?.why).toContain('no list')
  expect(notFound).toEqual([])
})

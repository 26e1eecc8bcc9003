import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './commercial-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('commercial-lure', () => {
  test.each([
    ['Girls', 'Beautiful Russian girls want to meet you.\nhttps://verify.login-page.invalid/a'],
    ['Keto', 'Lose weight fast without diet.\nhttps://verify.login-page.invalid/a'],
    ['SEO', 'We put you on the first page of Google.\nhttps://verify.login-page.invalid/a'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Newsletter', 'Bitcoin rises. https://example.org/n'],
    ['Question', 'How do I date the transfer? https://example.org/q'],
    ['Offer', '20% off fees for members. https://example.org/fees'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })

  test('a headline that is repeated is said once', async () => {
    const weights = (await seen('Where to meet women', 'Where to meet women\nhttps://paper.test/a')).map(
      ({ weight }) => weight,
    )
    expect(weights).toEqual([3])
  })
})

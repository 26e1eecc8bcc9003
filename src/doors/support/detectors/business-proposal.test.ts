import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './business-proposal.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('business-proposal', () => {
  test.each([
    ['Listing', 'We can list your token on our exchange for a small listing fee.'],
    ['Task', 'I am in a meeting. Buy five Apple gift cards and send the codes.'],
    ['Partner', 'I have a lucrative business proposal for you.'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Fees', 'What are the listing rules for tokens?'],
    ['Card', 'I bought a gift card of yours.'],
    ['Bank', 'How do I change my bank account?'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './investment-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('investment-lure', () => {
  test.each([
    [
      'Withdrawal',
      'Your bitcoin wallet has been funded with 51.85 BTC. Sign in to withdraw.\nhttps://verify.login-page.invalid/a',
    ],
    ['Profit', 'Our trading bot earns guaranteed profit every day.\nhttps://verify.login-page.invalid/a'],
    [
      'Mining',
      'Automatic cloud mining: your account already has +29.433$ collected.\nhttps://verify.login-page.invalid/a',
    ],
    ['Reich', 'Garantierte Rendite mit Bitcoin, jetzt reich werden.\nhttps://verify.login-page.invalid/a'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Where is it', 'My deposit of 0.5 BTC has not arrived. https://explorer.test/tx/1'],
    ['Sent', 'Your withdrawal was sent. https://example.org/w/1'],
    ['News', 'Bitcoin passes a new high. https://example.org/news'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './own-brand-spoof.ts'

const settings = {
  brand: { names: ['Harbourex'], domains: ['harbourex.com'] },
  trustedAuthservIds: ['mx.harbourex.com'],
}
const To = 'ann@harbourex.com'
const seen = async (headers: Record<string, string>, body: string) =>
  (await sightings(detector, mail({ To, ...headers }, body), { settings })).map(({ title }) => title)

describe('hits', () => {
  test('your domain, handed over by a stranger', async () => {
    expect(
      await seen(
        { From: 'CEO <boss@harbourex.com>', 'Return-Path': '<x@stranger.net>' },
        'Are you at your desk?',
      ),
    ).toHaveLength(1)
  })
  test('a notice from yourself', async () => {
    expect(
      await seen(
        { From: 'Mail Administrator <ann@harbourex.com>' },
        'Your mailbox is full: verify your password.',
      ),
    ).toHaveLength(1)
  })
  test('a stranger named like the house’s office', async () => {
    expect(
      await seen({ From: '"harbourex.com Helpdesk" <a@bakery.example>' }, 'Your password expires today.'),
    ).toHaveLength(1)
  })
})

describe('passes over', () => {
  test('your newsletter through a mailing service', async () => {
    expect(
      await seen(
        { From: 'Harbourex <news@harbourex.com>', 'Return-Path': '<bounces+1-ab=x.test@em1.sendgrid.net>' },
        'Password tips',
      ),
    ).toEqual([])
  })
  test('your mail, proven by your own server', async () => {
    const headers = {
      From: 'CEO <boss@harbourex.com>',
      'Return-Path': '<x@stranger.net>',
      'Authentication-Results': 'mx.harbourex.com; dmarc=pass',
    }
    expect(await seen(headers, 'Hello')).toEqual([])
  })
  test('a note to yourself', async () =>
    expect(await seen({ From: 'Ann <ann@harbourex.com>' }, 'Remember to change the wallet password')).toEqual(
      [],
    ))
  test('a customer who names you', async () => {
    expect(
      await seen({ From: '"Bob (Harbourex customer)" <bob@uni.example>' }, 'My account is suspended, help'),
    ).toEqual([])
  })
})

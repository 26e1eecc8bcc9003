import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './brand-in-body.ts'

const html = (body: string) => `<html><body>${body}</body></html>`
const seen = async (headers: Record<string, string>, body: string, settings?: unknown) =>
  (await sightings(detector, mail(headers, body, 'text/html; charset=utf-8'), { settings })).map(
    ({ weight }) => weight,
  )

describe('hits', () => {
  test('a wallet’s notice from a school', async () => {
    const body = html(
      '<img alt="MetaMask" src="cid:x"><h1>Dear MetaMask user</h1><p>Your wallet must be verified.</p><a href="https://school.example/x">Verify</a><p>© MetaMask</p>',
    )
    expect(
      await seen({ From: 'Notice <office@school.example>', Subject: 'Verify your MetaMask wallet' }, body),
    ).toEqual([5.5])
  })
  test('an exchange’s notice with its copyright line', async () => {
    const body = html(
      '<p>Coinbase</p><p>Your Coinbase account was limited.</p><a href="https://bit.invalid/a">Restore</a><p>© 2031 Coinbase. All rights reserved.</p>',
    )
    expect(await seen({ From: 'Account Desk <a@bakery.example>', Subject: 'Action needed' }, body)).toEqual([
      5.5,
    ])
  })
  test('an everyday name, with its cue', async () => {
    const body = html(
      '<p>Ledger Support</p><p>Dear Ledger customer, confirm your recovery phrase.</p><a href="https://page.invalid">Start</a>',
    )
    expect(
      await seen({ From: 'Security <a@bakery.example>', Subject: 'Ledger security notice' }, body),
    ).toEqual([5.5])
  })
  test('everybody’s accounts at a wallet, named in the subject', async () => {
    const body = html(
      '<p>All Trust Wallet accounts must be upgraded this month.</p><a href="https://bakery.example/up">Upgrade</a>',
    )
    expect(await seen({ From: 'Security <a@bakery.example>', Subject: 'Trust Wallet notice' }, body)).toEqual(
      [5.5],
    )
  })
  test('a name whose last word is the thing', async () => {
    const body = html(
      '<p>Accept the new terms to keep using your Phantom wallet.</p><a href="https://bakery.example/t">Review</a>',
    )
    expect(await seen({ From: 'Team <a@bakery.example>', Subject: 'Phantom: new terms' }, body)).toEqual([
      5.5,
    ])
  })
  test('the operator’s own brand', async () => {
    const settings = { brand: { names: ['Harbourex'], domains: ['harbourex.example'] } }
    const body = html(
      '<p>Harbourex</p><p>Dear Harbourex customer</p><a href="https://page.invalid">Sign in</a><p>The Harbourex team</p>',
    )
    expect(await seen({ From: 'Alert <a@bakery.example>', Subject: 'Your balance' }, body, settings)).toEqual(
      [5.5],
    )
  })
})

describe('passes over', () => {
  test('news that names a wallet in its subject', async () => {
    const body = html(
      '<p>Trust Wallet adds a browser for apps, and all the wallets compete.</p><a href="https://news.example/1">Read on</a>',
    )
    expect(
      await seen({ From: 'News <n@news.example>', Subject: 'Trust Wallet adds a browser' }, body),
    ).toEqual([])
  })

  const notice =
    '<h1>Coinbase</h1><p>Your Coinbase account was opened.</p><a href="https://www.coinbase.com/x">Go</a><p>© Coinbase</p>'
  test('the brand itself', async () =>
    expect(
      await seen(
        { From: 'Coinbase <no-reply@info.coinbase.com>', Subject: 'Coinbase: welcome' },
        html(notice),
      ),
    ).toEqual([]))
  test('a customer who passes a notice on', async () => {
    const body = html(
      `<p>Hello, is this yours?</p><p>-----Original Message-----</p>${notice.replace('www.coinbase.com', 'bad.invalid')}`,
    )
    expect(await seen({ From: 'Bob <bob@gmail.com>', Subject: 'Is this real?' }, body)).toEqual([])
  })
  test('a customer who complains', async () => {
    const body = html(
      '<p>I moved coins from my Coinbase account and Coinbase support told me to ask you. See <a href="https://my-screenshots.example/1">this</a>.</p>',
    )
    expect(await seen({ From: 'Bob <bob@gmail.com>', Subject: 'Missing Coinbase transfer' }, body)).toEqual(
      [],
    )
  })
  test('a partner that signs with its own name', async () => {
    const body = html(
      '<h1>Taxly</h1><p>Your Coinbase account is now connected to Taxly.</p><a href="https://app.taxly.example">Open Taxly</a><p>© Taxly</p>',
    )
    expect(await seen({ From: 'Taxly <hi@taxly.example>', Subject: 'Coinbase connected' }, body)).toEqual([])
  })
  test('news about many', async () => {
    const body = html(
      '<p>Coinbase, Binance, OKX, Bybit, KuCoin, Bitfinex and Bitstamp on one day.</p><a href="https://news.example/1">Read</a>',
    )
    expect(await seen({ From: 'News <n@weekly.example>', Subject: 'Coinbase and Binance' }, body)).toEqual([])
  })
})

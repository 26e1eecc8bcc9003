import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './brand-in-name.ts'

const seen = async (from: string, body = 'Please look at this.', settings?: unknown) =>
  (await sightings(detector, mail({ From: from }, body), { settings })).map(
    ({ title, strength }) => `${strength}: ${title}`,
  )

describe('hits', () => {
  test.each([
    ['Coinbase <news@garden-club.example>', 'strong'],
    ['MetaMask Support <office@school.example>', 'strong'],
    ['"Katie from Trezor" <orders@bakery.example>', 'strong'],
    ['Binance Security Team <b.security@gmail.com>', 'strong'],
    ['Nubank - suspeita de fraude <someone77@gmail.com>', 'strong'],
    ['=?utf-8?B?0KHQvtGW?=nbase <a@b.example>', 'decisive'],
    ['SupportFTX <claims@bakery.example>', 'strong'],
    ['Correios <aviso@correios>', 'strong'],
    ['Trust WaIIet <care@isp.example>', 'decisive'],
  ])('%s', async (from, strength) => {
    expect(await seen(from)).toEqual([expect.stringContaining(strength)])
  })

  test('a name that is an everyday word, with what says the brand is meant', async () => {
    const body = 'Enter your 24-word recovery phrase to update your hardware wallet.'
    expect(await seen('Ledger <info@diner.example>', body)).toHaveLength(1)
    expect(await seen('Chase Bank <alerts@diner.example>', 'Sign in')).toHaveLength(1)
  })

  test.each([
    '"Jane from Ledger" <insights@catering.example>',
    '"Sam von Exodus Support" <x@catering.example>',
  ])('a given name and an everyday word, of devices: %s', async (from) => {
    const body = 'Firmware update after a security incident: update your device.'
    expect(await seen(from, body)).toEqual([expect.stringContaining('strong: The sender calls itself')])
  })

  test('the operator’s own brand', async () => {
    const settings = { brand: { names: ['Harbour Exchange'], domains: ['harbour.example'] } }
    expect(await seen('Harbour Exchange Support <x@other.example>', 'Hello', settings)).toHaveLength(1)
    expect(await seen('Harbour Exchange Support <x@mail.harbour.example>', 'Hello', settings)).toEqual([])
  })
})

describe('passes over', () => {
  test.each([
    'Coinbase <no-reply@info.coinbase.com>',
    'Amazon.de <versand@amazon.de>',
    'Amazon <siparis@amazon.com.tr>',
    'Chase Miller <chase.miller@gmail.com>',
    'Phil Ledger <phil@uni.example>',
    'The Daily Ledger <news@dailyledger.example>',
    'Microsoft Outlook <postmaster@customer.example>',
    'Anna Kraken <anna@example.org>',
    '"Metamorphosis Book Club" <club@books.example>',
  ])('%s', async (from) => {
    expect(await seen(from, 'The garden opens on Sunday.')).toEqual([])
  })

  test.each([
    ['"Anna from Circle" <anna@circle.example>', 'Confirm your account to join the community.'],
    ['"Ben from Ledger" <ben@accounting.example>', 'Here is the menu of the summer party.'],
    ['"Joe from Compound" <joe@gmail.com>', 'my verification is still open'],
    ['"News from the Polygon Theatre" <news@theatre.example>', 'Open your account for tickets.'],
  ])('a person of a place with an everyday name: %s', async (from, body) => {
    expect(await seen(from, body)).toEqual([])
  })

  test('a given name, in a customer’s own mailbox, never surfaces alone', async () => {
    const found = await sightings(
      detector,
      mail({ From: 'Stellar <stellar.reyes@gmail.com>' }, 'My bitcoin wallet shows nothing'),
    )
    expect(found.map(({ weight }) => weight)).toEqual([3])
  })

  test('a service writing in a company’s name adds but never surfaces alone', async () => {
    expect(await seen('PayPal via DocuSign <dse@docusign.net>')).toEqual([])
    expect(await seen('PayPal via Signwell <dse@signwell.example>')).toEqual([
      expect.stringContaining('context'),
    ])
  })
})

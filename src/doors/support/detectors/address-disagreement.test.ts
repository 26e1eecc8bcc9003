import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './address-disagreement.ts'

const seen = async (headers: Record<string, string>) =>
  (await sightings(detector, mail(headers, 'Hello'))).map(({ strength, weight }) => `${strength} ${weight}`)

describe('hits', () => {
  test.each([
    [
      'an organisation answered at webmail',
      { From: 'Claims <info@agency.example>', 'Reply-To': 'claims.office77@gmail.com' },
      'strong 5',
    ],
    [
      'webmail of a country’s edition',
      { From: 'Claims <info@agency.example>', 'Reply-To': 'office@yahoo.com.vn' },
      'strong 5',
    ],
    [
      'a domain that looks the same',
      { From: 'Ann <ann@harborlight.com>', 'Reply-To': 'ann@harborIight.com' },
      'decisive 8',
    ],
    [
      'a domain one slip away',
      { From: 'Ann <ann@harborlight.com>', 'Reply-To': 'ann@harborlihgt.com' },
      'decisive 8',
    ],
    [
      'another private mailbox',
      { From: 'Mary Brown <mbrown@gmail.com>', 'Reply-To': 'grants.office@outlook.com' },
      'context 2',
    ],
    [
      'a web server’s own account',
      { From: 'Bank <info@bank.example>', 'Return-Path': '<root@vps-1>' },
      'strong 4.5',
    ],
    [
      'a well-known company by way of a stranger',
      { From: 'KuCoin <no-reply@kucoin.com>', 'Return-Path': '<send@stranger.org>' },
      'strong 4',
    ],
  ])('%s', async (_, headers, expected) =>
    expect(await seen(headers as unknown as Record<string, string>)).toEqual([expected]),
  )
})

describe('adds but never surfaces alone', () => {
  test.each([
    ['a web form', { From: 'Contact form <wordpress@shop.example>', 'Reply-To': 'visitor@gmail.com' }],
    ['another organisation', { From: 'Ann <ann@agency.example>', 'Reply-To': 'ann@partner.test' }],
  ])('%s', async (_, headers) =>
    expect(await seen(headers as unknown as Record<string, string>)).toEqual(['context 1']),
  )
})

describe('passes over', () => {
  test.each([
    [
      'the same domain',
      { From: 'Shop <news@mail.shop.test>', 'Reply-To': 'care@shop.test', 'Return-Path': '<b@shop.test>' },
    ],
    [
      'a mailing service’s returns',
      { From: 'Coinbase <no-reply@coinbase.com>', 'Return-Path': '<bounces+1-ab=x.test@em1.sendgrid.net>' },
    ],
    [
      'a mailing list',
      {
        From: 'Ann <ann@uni.test>',
        To: 'dev@lists.test',
        'Reply-To': 'dev@lists.test',
        'Return-Path': '<dev-bounces@lists.test>',
      },
    ],
    ['a help desk', { From: 'Help <help@acme.zendesk.com>', 'Reply-To': 'customer@gmail.com' }],
    [
      'a person’s second mailbox',
      { From: 'Mary Brown <mary.brown@gmail.com>', 'Reply-To': 'mary.brown@outlook.com' },
    ],
    ['a group', { From: 'Joy <joy@hotmail.com>', 'Reply-To': 'living@groups.msn.com' }],
    ['no reply address', { From: 'Ann <ann@gmail.com>', 'Return-Path': '<ann@gmail.com>' }],
  ])('%s', async (_, headers) => expect(await seen(headers as unknown as Record<string, string>)).toEqual([]))
})

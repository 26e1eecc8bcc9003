import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './random-salt.ts'

test.each([
  [{ Subject: 'Urgent notice - h7Tz2Fb4qKL' }],
  [{ Subject: 'pQvdlCxhCTZTrbZyWBu' }],
  [{ From: 'Bank alertqoXDEh3Rn2 <a@example.org>' }],
])('attack: %o', async (headers) => {
  expect(await sightings(detector, mail(headers, 'x'))).toHaveLength(1)
})

test.each([
  [{ Subject: 'Win a gift card of 250!       ............ QK0190186' }],
  [{ From: '"Parcel service         ...NV623" <a@example.org>' }],
  [{ Subject: 'Your delivery .....  ZT44' }],
])('attack, at the end: %o', async (headers) => {
  expect((await sightings(detector, mail(headers, 'x'))).map(({ title }) => title).join()).toMatch(/far off/)
})

test.each([
  [{ Subject: 'Your order with the number AB123456' }],
  [{ Subject: 'Still waiting... BTC2' }],
  [{ Subject: 'Flight    LH1234 to Rome' }],
  [{ Subject: 'Re: [JIRA] (PROJ-1234) ClassNotFoundException in TradeFeedReader' }],
  [{ Subject: 'Order #AB12CD34EF shipped, ticket INC0012345, commit 3f2a9c81d7' }],
  [{ Subject: 'My deposit to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa is missing' }],
  [{ Subject: 'iPhone15ProMax and MacBookPro, WireGuard, JavaScript2026' }],
  [
    {
      Subject: 'Thoughts on GitHub Actions, OpenSSL3 and PostgreSQL17',
      From: 'McDonald OReilly <a@example.org>',
    },
  ],
])('innocent: %o', async (headers) => {
  expect(await sightings(detector, mail(headers, 'x'))).toEqual([])
})

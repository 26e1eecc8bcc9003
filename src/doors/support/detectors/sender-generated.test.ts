import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './sender-generated.ts'

const seen = async (From: string) =>
  (await sightings(detector, mail({ From }, 'Hello'))).map(({ weight }) => weight)

test.each([
  ['Lottery <win@y7kq2m4xp9.com>', 3.5],
  ['Prize <win@hqdpxcwkygtr.com>', 3.5],
  ['Support <noreply-case81-k8x2m7q9tz4w@school.org>', 4.5],
  ['Deals <deals@o.n.e.k.e.y.shop-news.org>', 4],
  ['Ann <k8x2m7q9tz4w@gmail.com>', 1.5],
])('hits %s', async (from, weight) => expect(await seen(from)).toEqual([weight]))

test.each([
  'Ann <ann.schlachtschwert@gmail.com>',
  'Bank <info@volksbank-rheinahreifel.de>',
  'Firm <kontakt@przedsiebiorstwo.pl>',
  'Shop <news@mail.eu-west-1.shop.org>',
  'Relay <k8x2m7q9tz4w@privaterelay.appleid.com>',
  'GitHub <notifications@github.com>',
  'Ticket <support+id4711abc9def2@acme.zendesk.com>',
  'Id <a3f09bc1d2e4f5a6b7c8@school.org>',
  'Web <hello@web3foundation.org>',
  'Club <info@fc1899hoffenheim.de>',
  'Maths <a@math.uni-goettingen.de>',
])('passes over %s', async (from) => expect(await seen(from)).toEqual([]))

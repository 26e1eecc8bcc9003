import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './sender-malformed.ts'

test.each([
  [
    'BANK <>, <news@shop.example.org>',
    {},
    'The sender line shows a name with an empty address before the real one',
  ],
  ['BANK, news <news@shop.example.org>', {}, 'The sender line shows a name that belongs to no address'],
  ['"Prize department"', {}, 'The sender line holds no address'],
  ['Post <contact@post>', {}, 'The sender’s address is at a bare word, not a domain'],
  ['Bank <info@mail.krjqz>', {}, 'The sender’s address ends in a domain that cannot exist'],
  [
    'Shop <info@example.org>',
    { 'Reply-To': 'reply@ydrete.bdt5ayv' },
    'Answers would go to a domain that cannot exist',
  ],
  ['a@example.org, b@example.com', {}, 'Several authors and no sender is named'],
])('attack: From: %s', async (From, others, title) => {
  const found = await sightings(detector, mail({ From, ...others }, 'Hello'))
  expect(found.map((finding) => finding.title)).toContain(title)
})

test.each([
  ['"Person, A" <a@example.org>', {}],
  ['root@localhost', {}],
  ['cron@build.lan', {}],
  ['Cron Daemon <root@web17>', {}],
  ['Büro <post@bücher.de>', { 'Reply-To': 'help@example.org', 'Return-Path': '<bounce@mail.example.org>' }],
  ['a@example.org, b@example.com', { Sender: 'a@example.org' }],
  ['Me <me@xn--bcher-kva.de>', { 'Return-Path': '<>' }],
])('innocent: From: %s', async (From, others) => {
  expect(await sightings(detector, mail({ From, ...others }, 'Hello'))).toEqual([])
})

import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './sender-name-address.ts'

const seen = async (From: string, To = 'help@exchange.example') =>
  (await sightings(detector, mail({ From, To }, 'Hello'))).map(
    ({ strength, weight }) => `${strength} ${weight}`,
  )

test.each([
  ['"support@kraken.com" <x1@garden.example>', 'strong 5'],
  ['"Mail Alert notification@proton.me" <someone@gmail.com>', 'strong 5'],
  ['"billing@harbour.org (Billing)" <info@bakery.example>', 'strong 5'],
  ['"siriusxm.com" <offer@news.example>', 'strong 3.5'],
  ['"CNET News.com Daily" <n@newsletter.example>', 'context 1'],
])('%s', async (from, expected) => expect(await seen(from)).toEqual([expected]))

test('a mailing list’s rewriting never surfaces alone', async () => {
  expect(await seen('"ann@work.org via Dev List" <dev@lists.example>')).toEqual(['context 1'])
})

test.each([
  '"ann@uni.org" <ann@uni.org>',
  '"ann@uni.org" <ann@mail.uni.org>',
  '"Booking.com" <noreply@booking.com>',
  '"Shop.com" <news@shop.de>',
  '"Version 2.0 team" <a@soft.example>',
  '"Dr. J.R. Smith" <jr@clinic.example>',
])('passes over %s', async (from) => expect(await seen(from)).toEqual([]))

test('a gateway of certified mail writes in somebody’s name, and answers go to that one', async () => {
  const raw = (reply: string) =>
    mail(
      {
        From: '"Per conto di: studio@avvocati.test" <posta@gestore.example>',
        To: 'a@b.example',
        'Reply-To': reply,
      },
      'Hello',
    )
  expect((await sightings(detector, raw('studio@avvocati.test'))).map(({ weight }) => weight)).toEqual([1])
  expect((await sightings(detector, raw('studio@elsewhere.invalid'))).map(({ weight }) => weight)).toEqual([
    5,
  ])
})

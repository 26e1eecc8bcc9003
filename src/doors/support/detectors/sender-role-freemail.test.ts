import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './sender-role-freemail.ts'

const seen = async (From: string) =>
  (await sightings(detector, mail({ From }, 'Hello'))).map(({ weight }) => weight)

test.each([
  ['Customer Support <desk4471@gmail.com>', 5],
  ['IT Helpdesk <it.helpdesk@outlook.com>', 5],
  ['=?utf-8?Q?Intima=C3=A7=C3=A3o_Eletr=C3=B4nica?= <doc119@hotmail.com>', 5],
  ['=?utf-8?B?5a6i5oi35pyN5Yqh?= <a9921@163.com>', 5],
  ['Kundenservice <x@web.de>', 5],
  ['First Trust Bank <ftb@yahoo.com>', 3],
])('hits %s', async (from, weight) => expect(await seen(from)).toEqual([weight]))

test.each([
  'Mary Brown <mary.brown@gmail.com>',
  'Customer Support <care@shop.example>',
  'Mail Delivery Subsystem <mailer-daemon@gmail.com>',
  'Bankole Adeyemi <bankole@yahoo.com>',
  'Courtney Teamer <courtney@icloud.com>',
])('passes over %s', async (from) => expect(await seen(from)).toEqual([]))

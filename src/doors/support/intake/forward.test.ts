import { expect, test } from 'vitest'
import { bareForwardFrom } from './forward.ts'

test.each([
  ['________________\nDe: Security <a@shop.example>\nEnviado: sábado\nPara: me\n\nHello', 'a@shop.example'],
  ['Get Outlook for Android\nFrom: "Prize, desk" <b@shop.example>\nSent: Monday', 'b@shop.example'],
  ['---------- Forwarded message ---------\nFrom: c@shop.example\nDate: Monday', 'c@shop.example'],
  ['Von: Bank [mailto:d@shop.example]\nGesendet: Montag', 'd@shop.example'],
])('a letter sent on without a word: %s', (text, address) => {
  expect(bareForwardFrom(text)?.address).toBe(address)
})

test.each([
  'Is this from you? I did not click.\n\nFrom: Bank <a@shop.example>\nSent: Monday',
  'Hello, my deposit is missing.',
  'From: the desk of the president\nDear all',
  '',
])('a word of their own, or nothing sent on: %s', (text) => {
  expect(bareForwardFrom(text)).toBeUndefined()
})

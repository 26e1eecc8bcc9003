import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-raw-ip.ts'

const anchor = (href: string, text: string) =>
  mail({}, `<p>Hello</p><a href="${href}">${text}</a>`, 'text/html; charset=utf-8')
const strengths = async (raw: string) =>
  (await sightings(detector, raw)).map(({ strength, weight }) => `${strength} ${weight}`)

test.each([
  ['behind a button', anchor('http://203.0.113.9/login', 'Sign in'), 'strong 5'],
  ['behind a button, IPv6', anchor('http://[2001:db8::1]/x', 'Sign in'), 'strong 5'],
  ['in hexadecimal', anchor('http://0xcb.0x00.0x71.0x09/', 'Sign in'), 'strong 6'],
  ['as one number, written out', mail({}, 'see http://3405803785/pay today'), 'strong 6'],
])('attack: an address %s', async (_, raw, expected) => {
  expect(await strengths(raw)).toEqual([expected])
})

test.each([
  ['a log that quotes an address', mail({}, 'GET http://203.0.113.9/x gave 500'), ['context 1.5']],
  ['a router', mail({}, 'open http://192.168.1.1/ and sign in'), ['context 0.5']],
  ['a name', anchor('https://203-0-113-9.example.org/', 'Sign in'), []],
  ['a picture', mail({}, '<img src="http://203.0.113.9/p.gif">', 'text/html'), []],
])('innocent: %s', async (_, raw, expected) => {
  expect(await strengths(raw)).toEqual(expected)
})

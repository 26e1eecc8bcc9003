import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-raw-ip.ts'

test.each([
  ['as four numbers', 'http://203.0.113.7/login'],
  ['as one number', 'http://3405803783/login'],
  ['in hexadecimal', 'http://0xcb007107/login'],
  ['in octal', 'http://0313.0.0161.7/login'],
  ['of version 6', 'http://[2001:db8::7]/login'],
])('sees an address %s', async (_, url) => {
  const findings = await sightings(detector, mail({}, `<a href="${url}">Open</a>`, 'text/html'))
  expect(findings.map((finding) => finding.strength)).toEqual(['strong'])
})

test('an address inside a private network is context', async () => {
  const findings = await sightings(detector, mail({}, 'The router is http://192.168.1.1/ here'))
  expect(findings.map((finding) => finding.strength)).toEqual(['context'])
})

test.each([
  ['a name', 'see https://example.org/'],
  ['a version number', 'we run 10.4.2.1 now'],
  ['a picture', '<img src="http://203.0.113.7/x.png">'],
])('leaves alone: %s', async (_, body) => {
  expect(
    await sightings(detector, mail({}, body, body.startsWith('<') ? 'text/html' : 'text/plain')),
  ).toEqual([])
})

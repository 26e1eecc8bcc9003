import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-abused-hosting.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'a bucket’s page',
    html('<a href="https://storage.googleapis.com/b-invalid/x.html">Open</a>'),
    /anonymous hosting/,
  ],
  ['a gateway to IPFS', html('<a href="https://abc.ipfs.dweb.link/">Continue</a>'), /anonymous hosting/],
  [
    'a page behind mail security',
    html(
      '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx-invalid.pages.dev%2F&data=1">Open</a>',
    ),
    /anonymous hosting/,
  ],
  ['a form that asks to verify', html('<a href="https://form.jotform.com/1">Verify account</a>'), /builder/],
  ['an address written out', mail({}, 'look at https://x-invalid.web.app/login'), /written out/],
]
const INNOCENT: [string, string][] = [
  [
    'the host’s own mail',
    html('<a href="https://acme-invalid.netlify.app/">Open</a>', { From: 'team@netlify.app' }),
  ],
  ['a picture from a bucket', html('<img src="https://storage.googleapis.com/b/x.png">')],
  ['an ordinary site', html('<a href="https://www.example.net/">Open</a>')],
]
test('a download signed by its owner is context', async () => {
  const raw = html('<a href="https://b-invalid.s3.amazonaws.com/export?X-Amz-Signature=1">Your export</a>')
  expect((await sightings(detector, raw)).map((finding) => finding.strength)).toEqual(['context'])
})

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

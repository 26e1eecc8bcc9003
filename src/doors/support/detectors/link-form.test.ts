import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-form.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const ATTACKS: [string, string, RegExp][] = [
  [
    'a password',
    html('<form action="https://thing.invalid/p"><input type="password" name="p"></form>'),
    /password, card or key/,
  ],
  [
    'a seed phrase',
    html('<form action="https://thing.invalid/p"><input name="seed_phrase"></form>'),
    /password, card or key/,
  ],
  ['a card', html('<form><input name="card-number"></form>'), /password, card or key/],
  [
    'a foreign survey',
    html('<form action="https://thing.invalid/"><input type="text" name="name"></form>'),
    /not the sender’s/,
  ],
]
const INNOCENT: [string, string][] = [
  [
    'the sender’s own survey',
    html('<form action="https://example.org/s"><input type="radio" name="stars"></form>'),
  ],
  ['a button only', html('<form action="https://thing.invalid/"><input type="submit" name="go"></form>')],
  ['no form', html('<p>password</p>')],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

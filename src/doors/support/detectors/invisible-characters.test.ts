import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './invisible-characters.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')
const subject = (text: string) =>
  mail({ Subject: `=?utf-8?B?${Buffer.from(text).toString('base64')}?=` }, 'Hello')

const ATTACKS: [string, string, RegExp][] = [
  ['in the subject', subject('Ver\u200bify your account'), /subject/],
  ['in many words', mail({}, 'Yo\u200bur wal\u2060let is lo\u200ccked'), /Many words/],
  ['soft hyphens after each letter', html('p&shy;a&shy;s&shy;s&shy;w&shy;o&shy;r&shy;d'), /Many words/],
  ['in one word', mail({}, 'Hello wal\u200blet'), /A word/],
  ['text turned around', mail({}, 'Open \u202etxet\u202c now'), /turned around/],
]
const INNOCENT: [string, string][] = [
  ['a family of emoji', mail({}, 'Hello \u{1f468}\u200d\u{1f469}\u200d\u{1f467} there')],
  ['filler after a preview line', html('Hello&zwnj;&nbsp;&zwnj;&nbsp;&#847;&nbsp;there')],
  ['Persian', mail({}, 'می\u200cخواهم حساب')],
  ['German hyphenation', html('Benach&shy;richtigungs&shy;einstellungen und Konto&shy;auszug')],
]
test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

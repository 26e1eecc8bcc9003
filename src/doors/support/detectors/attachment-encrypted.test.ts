import { expect, test } from 'vitest'
import { carrying, zipped } from '../files/testing.ts'
import { sightings } from '../testing.ts'
import detector from './attachment-encrypted.ts'

const locked = await zipped({ 'a.pdf': 'x' }, 'secret')
const ATTACKS: [string, string, RegExp][] = [
  [
    'with the password in English',
    carrying('a.zip', locked, { text: 'See the file. Password: 8841' }),
    /gives it/,
  ],
  ['in Spanish', carrying('a.zip', locked, { text: 'La contraseña es: 8841' }), /gives it/],
  ['in Russian', carrying('a.zip', locked, { text: 'Пароль: 8841' }), /gives it/],
  ['in Chinese', carrying('a.zip', locked, { text: '密码：8841' }), /gives it/],
  [
    'a document',
    carrying('a.pdf', '%PDF-1.7 trailer << /Encrypt 9 0 R >>', { text: 'password = abcd' }),
    /document asks/,
  ],
  ['without a password', carrying('a.zip', locked), /nobody could look inside/],
]
const INNOCENT: [string, string][] = [
  [
    'an open archive and a password',
    carrying('a.zip', await zipped({ 'a.pdf': 'x' }), { text: 'Password: 8841' }),
  ],
  ['an open PDF', carrying('a.pdf', '%PDF-1.7 trailer << /Root 1 0 R >>')],
  ['a forgotten password', carrying('a.txt', 'x', { text: 'I forgot my password: please reset' })],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './look-alike-letters.ts'

const subject = (text: string) =>
  mail({ Subject: `=?utf-8?B?${Buffer.from(text).toString('base64')}?=` }, 'Hello')

const ATTACKS: [string, string, RegExp][] = [
  ['in the subject', subject('Your Amаzon аccount'), /subject/],
  ['in the text', mail({}, 'Your wаllet is suspеnded'), /Words of the text/],
  ['letters of mathematics', subject('\u{1d5d6}\u{1d5ee}\u{1d5ff}\u{1d5e6} claim'), /mathematics/],
  ['strokes over letters', subject('Fa\u0337lha na e\u0337ntre\u0337ga su\u0337a'), /overlaid/],
  ['a single slip', mail({}, 'My USDТ is missing'), /two alphabets/],
]
const INNOCENT: [string, string][] = [
  ['Russian', subject('Мой аккаунт заблокирован')],
  ['accents', subject('Vérifié à Málaga, Łódź und Øresund')],
  ['Vietnamese', subject('Xác minh tài khoản của tôi')],
  ['wide letters in Japanese', subject('ＫＹＣの書類')],
  [
    'Vietnamese in decomposed letters',
    mail({}, 'Xác minh tài khoản của tôi được thực hiện'.normalize('NFD')),
  ],
  ['Turkish', mail({}, 'Hesabım askıya alındı, işlem gerçekleşmiyor')],
  ['Greek', mail({}, 'Ο λογαριασμός μου δεν λειτουργεί')],
]
test('who writes Russian may slip on the keyboard', async () => {
  const findings = await sightings(detector, mail({}, 'Здравствуйте, где мои деньги? Вывод USDТ и BТC завис'))
  expect(findings.map((finding) => finding.strength)).toEqual(['context'])
})

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

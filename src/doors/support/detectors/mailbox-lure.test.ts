import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './mailbox-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('mailbox-lure', () => {
  test.each([
    ['Quota', 'Your mailbox is full. Upgrade your storage now.\nhttps://verify.login-page.invalid/a'],
    [
      'Password',
      'The password of your mailbox expires today. Keep your same password.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Speicher',
      'Ihr Speicher ist voll. Jetzt aktualisieren, sonst werden Ihre Fotos gelöscht.\nhttps://verify.login-page.invalid/a',
    ],
    ['Buzón', 'Su buzón está lleno. Actualice su cuenta ahora.\nhttps://verify.login-page.invalid/a'],
    ['邮箱', '您的邮箱已满,请立即升级。\nhttps://verify.login-page.invalid/a'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Storage', 'Your storage is almost full. https://example.org/storage'],
    ['Bounce', 'The message could not be delivered because the mailbox is full.'],
    [
      'Newsletter: phishing',
      'Last month 212 people clicked on "Your mailbox is full, please confirm your password now". https://moodle.test/1',
    ],
    ['Question', 'My mailbox is full and I did not get your code. https://pictures.test/1'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

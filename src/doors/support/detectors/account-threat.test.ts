import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './account-threat.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('account-threat', () => {
  test.each([
    [
      'Notice',
      'Dear customer, your account has been suspended. Verify your identity within 24 hours.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Hinweis',
      'Sehr geehrter Kunde, Ihr Konto wurde gesperrt. Bestätigen Sie umgehend Ihre Daten.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Aviso',
      'Su cuenta ha sido bloqueada. Verifique sus datos de inmediato.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Alerta',
      'Sua conta foi bloqueada. Atualize seus dados imediatamente.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Alerte',
      'Votre compte a été suspendu. Vérifiez votre identité dans les 24 heures.\nhttps://verify.login-page.invalid/a',
    ],
    ['Внимание', 'Ваш аккаунт заблокирован. Срочно подтвердите данные.\nhttps://verify.login-page.invalid/a'],
    ['通知', '您的账户已被冻结,请立即点击链接验证。\nhttps://verify.login-page.invalid/a'],
    [
      'Unusual',
      'We detected unusual activity. Please confirm your details now.\nhttps://verify.login-page.invalid/a',
    ],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Help', 'My account is locked, please help, or I will call the police! https://explorer.test/tx/1'],
    [
      'Password changed',
      'Your password was changed. If this was you, no action is needed. https://app.example.org/security',
    ],
    ['News', 'A security vulnerability in a web server was found. Update now. https://news.test/1'],
    ['Re: Ticket', 'I still wait. Your support is slow. https://pictures.test/x'],
    [
      'Report',
      'Just to let you know, I got this mail: "your account has been suspended, verify now" hxxp://bad[.]test',
    ],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

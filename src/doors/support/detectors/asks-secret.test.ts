import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './asks-secret.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('asks-secret', () => {
  test.each([
    ['Wallet check', 'Please enter your recovery phrase on our page to keep your coins.'],
    ['Support', 'Reply with the verification code we sent to your phone.'],
    ['Konto', 'Bitte geben Sie Ihre Wiederherstellungsphrase auf der Seite ein.'],
    ['Conta', 'Para continuar, informe sua frase de recuperação no formulário.'],
    ['Compte', 'Veuillez saisir votre phrase de récupération pour synchroniser le portefeuille.'],
    ['지갑', '고객님의 복구 구문을 입력해 주세요.'],
    ['钱包', '请输入您的助记词以完成验证。'],
    ['ウォレット', 'リカバリーフレーズを入力してください。'],
    ['Кошелек', 'Введите вашу сид-фразу на странице проверки.'],
    ['Beware of scams', 'Your account is at risk. Please "enter your seed phrase" on our page.'],
    ['Notice', 'The bank writes: "Please enter your recovery phrase on this page to go on."'],
    ['Card', 'To release the funds send us your card number and CVV.'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Safety tips', 'Never share your recovery phrase. We will never ask you to enter your seed phrase.'],
    ['Lost', 'I lost my recovery phrase, and I forgot my password. What can I do?'],
    ['Report', 'A man called and asked me to read out my verification code. I hung up.'],
    ['Sicherheit', 'Geben Sie niemals Ihre Wiederherstellungsphrase ein.'],
    ['보안', '복구 구문을 절대 누구에게도 알려주지 마세요.'],
    [
      'Phishing campaigns',
      'Mails that say "your device was part of a breach, enter your recovery phrase to verify" are not from us.',
    ],
    [
      'Aviso de phishing',
      'El texto pide: «Verifique su cuenta e introduzca su frase de recuperación de 12 palabras en el enlace».',
    ],
    [
      'Newsletter',
      'Phishing-Übung: 212 Leute haben auf „Ihr Postfach ist voll, bitte bestätigen Sie Ihr Passwort“ geklickt.',
    ],
    ['Your code', 'Your verification code is 123456. Do not share it with anyone.'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

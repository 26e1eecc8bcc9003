import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './investment-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('investment-lure', () => {
  test.each([
    [
      'Withdrawal',
      'Your bitcoin wallet has been funded with 51.85 BTC. Sign in to withdraw.\nhttps://verify.login-page.invalid/a',
    ],
    ['Profit', 'Our trading bot earns guaranteed profit every day.\nhttps://verify.login-page.invalid/a'],
    [
      'Mining',
      'Automatic cloud mining: your account already has +29.433$ collected.\nhttps://verify.login-page.invalid/a',
    ],
    ['Reich', 'Garantierte Rendite mit Bitcoin, jetzt reich werden.\nhttps://verify.login-page.invalid/a'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Where is it', 'My deposit of 0.5 BTC has not arrived. https://explorer.test/tx/1'],
    ['Sent', 'Your withdrawal was sent. https://example.org/w/1'],
    ['News', 'Bitcoin passes a new high. https://example.org/news'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })

  test.each([
    'We have deposited the 12 BTC into your portfolio at www.coin-desk.invalid/signin Customer Id: 40011223, Password: ABCD123E',
    'Ihr Konto enthält 3,5 ETH. https://coin.invalid/login Benutzername: kunde123 Passwort: geheim77',
    'Su saldo es de 20 BTC: https://coin.invalid/ Usuario: u99887 Contraseña: abc12345',
  ])('sees a password to coins given away: %s', async (body) => {
    expect(await seen('Your request', body)).toContainEqual(
      expect.objectContaining({ title: expect.stringContaining('given the password') }),
    )
  })

  test.each([
    'I have deposited 12 BTC. Customer id: 40011223. password: it does not work at https://coin.invalid/login',
    'Your new mailbox: https://mail.invalid/ User: ann7 Password: start1234',
    'The test network has 5 ETH for everybody at https://faucet.invalid/ with no password.',
    'We have deposited 12 BTC. https://example.org/signin Customer Id: 40011223, Password: ABCD123E',
  ])('passes no such thing: %s', async (body) => {
    expect((await seen('Account', body)).map(({ title }) => title).join()).not.toMatch(/given the password/)
  })
})

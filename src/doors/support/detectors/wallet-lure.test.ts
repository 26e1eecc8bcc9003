import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './wallet-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('wallet-lure', () => {
  test.each([
    [
      'Verify your wallet',
      'All wallets must be verified before friday.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Airdrop is live',
      'Connect your wallet to claim your tokens. The airdrop ends soon.\nhttps://verify.login-page.invalid/a',
    ],
    ['Ledger', 'Please synchronize your Ledger device.\nhttps://verify.login-page.invalid/a'],
    [
      'Cartera',
      'Verifique su billetera para no perder sus criptomonedas.\nhttps://verify.login-page.invalid/a',
    ],
    ['지갑', '지갑을 연결 하고 에어드랍을 받으세요.\nhttps://verify.login-page.invalid/a'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    [
      'Airdrop',
      'The tokens are in your account. You do not need to connect a wallet. https://example.org/balance',
    ],
    ['Governance', 'Connect the wallet that was eligible at https://arbitrum.foundation and nowhere else.'],
    ['Comment', 'Is it true that 1,100 accounts were looked up without a reason? https://keys.example.org/k'],
    ['Report', 'The open redirect is https://app.example.com/login?next=//evil.example/wallet-connect'],
    ['Question', 'I sent my coins to the wrong wallet. https://explorer.test/tx/1'],
    ['Tips', 'Never connect your wallet to a page from a mail. https://example.org/tips'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

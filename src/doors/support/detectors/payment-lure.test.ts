import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './payment-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('payment-lure', () => {
  test.each([
    [
      'Payment failed',
      'Your payment was declined. Please update your payment method.\nhttps://verify.login-page.invalid/a',
    ],
    ['Refund', 'Tax refund available. Confirm your details now.\nhttps://verify.login-page.invalid/a'],
    [
      'Multa',
      'Você tem uma multa de trânsito pendente. Regularize agora o pagamento.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Zahlung',
      'Ihre Zahlung ist fehlgeschlagen. Aktualisieren Sie Ihre Zahlungsdaten umgehend.\nhttps://verify.login-page.invalid/a',
    ],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Invoice', 'Your payment failed. Please update your payment method. https://example.org/billing'],
    ['Payment', 'My payment failed twice. Pictures: https://pictures.test/1'],
    ['Refund', 'We refunded the order.'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

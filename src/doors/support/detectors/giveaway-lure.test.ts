import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './giveaway-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('giveaway-lure', () => {
  test.each([
    [
      'You have won',
      'Congratulations! You have been selected. Answer a short survey to claim your gift card.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Gewinn',
      'Herzlichen Glückwunsch! Sie wurden ausgewählt. Umfrage beantworten und Gutschein sichern.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Premio',
      '¡Felicidades! Has ganado una tarjeta de regalo. Responda la encuesta.\nhttps://verify.login-page.invalid/a',
    ],
    ['Casino', '200 free spins, no deposit needed.\nhttps://verify.login-page.invalid/a'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Raffle', 'Tell us how we did and enter the draw. https://example.org/survey'],
    ['Order', 'Your order of a gift card has shipped. https://example.org/orders'],
    ['Question', 'Is there a reward for inviting friends? https://example.org/faq'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

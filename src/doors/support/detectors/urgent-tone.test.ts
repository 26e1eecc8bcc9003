import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './urgent-tone.ts'

const seen = async (subject: string, body: string) =>
  await sightings(detector, mail({ Subject: subject }, body))

describe('urgent-tone', () => {
  test.each([
    ['Hi', 'Act within 24 hours.\nhttps://verify.login-page.invalid/a'],
    ['Hi', 'Antworten Sie innerhalb von 48 Stunden.\nhttps://verify.login-page.invalid/a'],
    ['Hi', 'Último aviso.\nhttps://verify.login-page.invalid/a'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Hi', 'Act within 24 hours.'],
    ['Hi', 'Take your time. https://example.org'],
    ['Hi', 'Thanks for the answer. https://example.org'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

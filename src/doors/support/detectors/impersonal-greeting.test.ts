import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './impersonal-greeting.ts'

const seen = async (subject: string, body: string) =>
  await sightings(detector, mail({ Subject: subject }, body))

describe('impersonal-greeting', () => {
  test.each([
    ['Hi', 'Dear valued customer, read this.'],
    ['Hi', 'Sehr geehrter Kunde, bitte lesen.'],
    ['Hi', 'Dear help@exchange.example, read this.'],
    ['Hi', '尊敬的客户:您好'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Hi', 'Dear Ann, thank you.'],
    ['Hi', 'Hello team, I need help.'],
    ['Hi', 'Our customers like it.'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

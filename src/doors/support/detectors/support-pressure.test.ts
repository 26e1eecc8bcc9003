import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './support-pressure.ts'

const seen = async (subject: string, body: string) =>
  await sightings(detector, mail({ Subject: subject }, body))

describe('support-pressure', () => {
  test.each([
    [
      'Withdrawal',
      'My withdrawal is stuck. Open the link and see the screenshot.\nhttps://files.pages.dev/shot',
    ],
    ['Retiro', 'Mi retiro no llega. Abra el enlace y vea la captura.\nhttps://files.pages.dev/shot'],
    [
      'Problem',
      'My account is blocked. The video is here, please watch the video.\nhttps://files.pages.dev/shot',
    ],
    ['Chat', 'Write me on Telegram, I will explain.'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Withdrawal', 'My withdrawal is stuck, see the transaction. https://explorer.test/tx/1'],
    ['Photo', 'I attached a photo of my passport.'],
    ['Question', 'Do you have a channel for news?'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './extortion.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('extortion', () => {
  test.each([
    [
      'I know',
      'I hacked your device and recorded you on adult sites. Pay 1200 USD in bitcoin within 48 hours or I send the video to your contacts.',
    ],
    [
      'Aviso',
      'Tenho acesso ao seu dispositivo e gravei um vídeo. Transfira 900 euros em bitcoin em 48 horas ou envio aos seus contactos.',
    ],
    ['Achtung', 'Ich habe Ihren Computer gehackt. Zahlen Sie 800 Euro in Bitcoin innerhalb von 48 Stunden.'],
    [
      'Внимание',
      'Я взломал ваше устройство. Переведите 500 долларов в биткоин в течение 48 часов, иначе видео получат ваши контакты.',
    ],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Hacked', 'My account was hacked and my bitcoin is gone. Please answer within 24 hours.'],
    ['Webcam', 'The webcam check of your KYC does not start on my laptop.'],
    ['Pay', 'I want to pay with bitcoin. Which address do I use?'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

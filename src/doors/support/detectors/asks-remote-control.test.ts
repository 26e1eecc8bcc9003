import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './asks-remote-control.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('asks-remote-control', () => {
  test.each([
    ['Help', 'Please install AnyDesk and send us the id.'],
    ['Hilfe', 'Bitte installieren Sie TeamViewer, damit wir helfen können.'],
    ['Soporte', 'Descargue AnyDesk para continuar.'],
    ['Call', 'Our technician will connect to your computer. Download our support tool first.'],
    ['지원', 'AnyDesk 를 설치 하세요.'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Report', 'He asked me to install AnyDesk on my laptop.'],
    ['Tip', 'Never install AnyDesk because somebody on the phone wants it.'],
    ['App', 'I installed your app on my phone and it crashes.'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })

  test('needs something beside it, because colleagues ask for it too', async () => {
    const found = await seen('Session today', 'I will connect to your laptop at 14:00 with TeamViewer.')
    expect(found.every(({ weight }) => weight < 5)).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './parcel-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('parcel-lure', () => {
  test.each([
    [
      'Parcel',
      'Your parcel is held at our depot. Pay the customs fee to release it.\nhttps://verify.login-page.invalid/a',
    ],
    [
      'Correios',
      'Sua encomenda está retida na alfândega. Realize o pagamento das taxas.\nhttps://verify.login-page.invalid/a',
    ],
    ['Paket', 'Ihr Paket wartet. Bitte bestätigen Sie Ihre Adresse.\nhttps://verify.login-page.invalid/a'],
    [
      'Colis',
      'Votre colis est en attente. Veuillez régler les frais de livraison.\nhttps://verify.login-page.invalid/a',
    ],
    [
      '배송',
      '고객님의 택배가 주소 불명으로 보류 되었습니다. 주소를 확인 하세요.\nhttps://verify.login-page.invalid/a',
    ],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['On its way', 'Your parcel is on its way. https://example.org/track'],
    ['Missed', 'We missed you; the parcel waits. Reschedule the delivery. https://example.org/track'],
    ['Card', 'When does my card arrive? It is pending. Pictures: https://pictures.test/1'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

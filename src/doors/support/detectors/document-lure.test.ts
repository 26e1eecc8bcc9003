import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './document-lure.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('document-lure', () => {
  test.each([
    ['Document', 'You have new documents to review and sign.\nhttps://verify.login-page.invalid/a'],
    [
      'Voicemail',
      'You received a new voice message. Listen to the voicemail.\nhttps://verify.login-page.invalid/a',
    ],
    ['Dokument', 'Ein Dokument wurde mit Ihnen geteilt.\nhttps://verify.login-page.invalid/a'],
    ['Documento', 'Seu documento digital está pronto para assinatura.\nhttps://verify.login-page.invalid/a'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['Contract', 'Please sign the contract. https://example.org/sign'],
    ['Patch', 'There is a new tar.gz file at https://lists.test/patch'],
    ['Re: viewer', 'It reads the file more than once per message view, see https://bugs.test/1'],
    ['Policy', 'The policy in Canada: sign the petition at https://petition.test/a'],
    ['Papers', 'Which documents do you need from me?'],
    ['Statement', 'Here is my statement. https://example.org/s'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

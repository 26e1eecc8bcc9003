import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './forged-reply.ts'

const settings = { brand: { names: ['Harbourex'], domains: ['harbourex.com'] } }
const seen = async (headers: Record<string, string>, body: string) =>
  (await sightings(detector, mail(headers, body), { settings })).map(
    ({ strength, weight }) => `${strength} ${weight}`,
  )

const quote = (from: string) =>
  `See the file.\n\n-----Original Message-----\nFrom: ${from}\nSent: Monday\nTo: me\n\nYour case is open.`

describe('hits', () => {
  test('a made-up quote of yours', async () => {
    expect(await seen({ Subject: 'RE: Your case' }, quote('Harbourex Support <help@harbourex.com>'))).toEqual(
      ['strong 5'],
    )
    expect(await seen({ Subject: 'AW: Ihr Fall' }, quote('Harbourex Compliance'))).toEqual(['strong 5'])
  })
  test('an answer to nothing, which adds and never surfaces alone', async () => {
    expect(await seen({ Subject: 'Re: [Request updated] ticket 77' }, 'Sign in to see the answer.')).toEqual([
      'context 1.5',
    ])
    expect(await seen({ Subject: 'Fwd: Invoice' }, 'Please pay.')).toEqual(['context 0.5'])
  })
})

describe('passes over', () => {
  test('a conversation', async () => {
    expect(
      await seen(
        { Subject: 'Re: Your case', 'In-Reply-To': '<1@harbourex.com>' },
        quote('Harbourex Support <help@harbourex.com>'),
      ),
    ).toEqual([])
  })
  test('your own staff', async () => {
    expect(
      await seen(
        { From: 'Ann <ann@harbourex.com>', Subject: 'Re: Case' },
        quote('Harbourex <help@harbourex.com>'),
      ),
    ).toEqual(['context 0.5'])
  })
  test('a phone that loses the thread', async () => {
    expect(
      await seen(
        { Subject: 'Re: Case' },
        'Thanks\n\nOn Mon, 3 Jan 2031 at 10:00, Bob <bob@uni.example> wrote:\n> Hello',
      ),
    ).toEqual(['context 0.5'])
  })
  test('mail that says nothing of the kind', async () =>
    expect(await seen({ Subject: 'Refund: my deposit' }, 'Hello')).toEqual([]))
})

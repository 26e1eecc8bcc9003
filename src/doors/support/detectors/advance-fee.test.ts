import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './advance-fee.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('advance-fee', () => {
  test.each([
    [
      'Dear friend',
      'I am a barrister. My late client left $5,500,000 and you are the beneficiary. Contact me via email for more details.',
    ],
    [
      'Donation',
      'I am a widow dying of cancer and want to donate two million dollars to you. God bless. Reply for more details.',
    ],
    ['Loan offer', 'We offer loans at 3% interest rate without collateral. Apply now.'],
    [
      'Spende',
      'Sie wurden für eine Spende von 2 Millionen Euro ausgewählt. Kontaktieren Sie die Stiftung unter dieser E-Mail.',
    ],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    [
      'Inheritance',
      'My father died and I have a grant of probate. Which papers do you need to close his account?',
    ],
    ['Press', 'The fund raised 20 million dollars, the company said.'],
    [
      'Books',
      'The book is worth $44.95. For more information email us. This message may come as a surprise.',
    ],
    [
      'Re: Servers',
      'Just my $1 worth. Should we trust you more because you are worth $1? God bless the auditor of the bank.',
    ],
    ['Loan', 'Do you offer loans against bitcoin?'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './bribery-approach.ts'

const seen = async (subject: string, body: string) =>
  (await sightings(detector, mail({ Subject: subject }, body))).filter(
    ({ strength }) => strength !== 'context',
  )

describe('bribery-approach', () => {
  test.each([
    ['Work', 'We pay you $2000 for customer data from the internal panel.'],
    ['Job', 'Looking for a support agent or insider, paid weekly in USDT.'],
    ['Работа', 'Заплатим за данные клиентов вашей биржи.'],
    ['工作', '我们付报酬购买客户数据,付美元报酬。'],
  ])('sees %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).not.toEqual([])
  })

  test.each([
    ['GDPR', 'Please send me the data you hold about me.'],
    ['Bounty', 'Do you pay for reports of security holes?'],
    ['Training', 'The course explains how insiders leak data.'],
  ])('passes %s: %s', async (subject, body) => {
    expect(await seen(subject, body)).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './donation-lure.ts'

const BTC = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'
const ETH = '0x00000000000000000000000000000000000000aa'
const weights = async (body: string, headers: Record<string, string> = {}) =>
  (await sightings(detector, mail(headers, body))).map(({ weight }) => weight)

test.each([
  [`Thousands of refugees have no roof. Donate today. BTC: ${BTC}`],
  [`Das Erdbeben hat alles zerstört. Bitte spenden Sie an ${ETH}`],
  [`Aidez les enfants victimes de la guerre, faites un geste: faire un don en BTC ${BTC}`],
  [`Los niños necesitan su donación. USDT: ${ETH}`],
  [`Помогите детям, нужна операция. Кошелёк: ${ETH}`],
])('attack: %s', async (body) => {
  expect(await weights(body)).toEqual([5])
})

test.each([
  ['no wallet', 'Thousands of refugees have no roof. Donate today at our site.', {}],
  ['no distress', `If you like the program, donate a coffee: ${BTC}`, {}],
  ['no gift', `I live where there is war and my withdrawal to ${BTC} has not arrived.`, {}],
  ['a customer who gave', `I donated for the refugees to ${BTC}, and the donation is still pending.`, {}],
  [
    'a customer who asks',
    `Somebody wants a donation for children with cancer to ${ETH}. Is this a scam?`,
    {},
  ],
  ['quoted', `What is this?\r\n> Donate to the children of the war: ${BTC}`, {}],
  ['the sender’s own site', `Donate for the children: https://example.org/give or ${BTC}`, {}],
  ['an address that does not check out', `Donate for refugees: ${BTC.replace('t4', 't5')}`, {}],
])('innocent: %s', async (_, body, headers) => {
  expect(await weights(body, headers)).toEqual([])
})

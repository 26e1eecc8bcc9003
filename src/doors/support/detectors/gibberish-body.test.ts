import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './gibberish-body.ts'

const titles = async (body: string, headers: Record<string, string> = {}) =>
  (await sightings(detector, mail(headers, body))).map(({ title }) => title)

test.each([
  ['the stone of for was into and a harbour my of window do is seldom green from with'],
  ['lamp have and the river of is quickly your but sand than or with mountain seven'],
  ['der Baum mit und Wasser eine ist langsam von aber Stein des oder grau nach wenn heute'],
  ['la et maison des pour vert un que rivière dans et pierre avec mais lentement hier soir'],
  ['el y casa de pero verde una en río con es piedra lento ayer mañana noche mesa silla'],
])('attack, words: %s', async (body) => {
  expect(await titles(body)).toEqual(['The text is a heap of words with no sentence'])
})

test('attack, figures', async () => {
  const body =
    '7 7 0 33 0 88\n12 2 32 467 2\n5 5 38 781 45 8 554184 0727300\n4 2 65 80 567\n8 4 4 461 18 66 378 21'
  expect(await titles(body)).toEqual(['The text is a heap of figures with no sentence'])
})

test.each([
  ['a short mail', 'Thanks, that works for me.'],
  [
    'a hasty customer',
    'hi i send the the btc to wrong adress pls help it was from my phone and i dont know what do',
  ],
  [
    'to and fro',
    'We talked of this and that, for and against, and it is what it is: what he was is of no matter.',
  ],
  [
    'a table',
    '1 20 300\n2 25 310\n3 30 320\n4 35 330\n5 40 340\n6 45 350\n7 50 360\n8 55 370\n9 60 380\n10 65 390\n11 70 400',
  ],
  ['amounts', Array.from({ length: 40 }, (_, n) => `2026-01-${n} 0.${n} BTC ${n * 17}.50`).join('\n')],
  [
    'a hex dump',
    Array.from({ length: 20 }, (_, n) => `${n}0: 4500 003c 1c46 4000 4006 b1e6 ac10 0a63`).join('\n'),
  ],
  [
    'a log',
    '12:00:01 ERROR worker of pool 3 failed: x is not a function\n at run (a.js:1:2)\n at Object.of (b.js:3:4)\n 12:00:02 WARN retry of job 7 in 5 s',
  ],
  ['code', 'if (a) { do { x = the.of(from, with) } while (is && was) } else { for (const a of the) { } }'],
  ['numbers of transactions', Array.from({ length: 20 }, (_, n) => `00${n}a9f3c2b7d6e5f4${n}`).join('\n')],
  [
    'German',
    'Guten Tag, die Auszahlung ist seit gestern offen. Wer ist das, der die App und das Konto prüft?',
  ],
  ['French', 'Bonjour, le virement de 200 euros est parti hier mais le solde du compte ne change pas.'],
  [
    'Spanish',
    'Hola, el retiro de ayer no llega y por eso les escribo: ¿es normal con esta red o es un error?',
  ],
  [
    'Portuguese',
    'Olá, o saque de ontem não chegou e a conta está com um aviso. O que devo fazer para ver o saldo?',
  ],
])('innocent: %s', async (_, body) => {
  expect(await titles(body)).toEqual([])
})

test('an answer is left alone', async () => {
  const body = 'the stone of for was into and a harbour my of window do is seldom green from with'
  expect(await titles(body, { 'In-Reply-To': '<1@exchange.example>' })).toEqual([])
})

import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-alone.ts'

const seen = async (body: string, headers: Record<string, string> = {}, type?: string) =>
  (await sightings(detector, mail(headers, body, type))).map(({ weight }) => weight)

test.each([
  ['a shared file without a word', 'https://drive.google.com/file/d/1vE/preview', { Subject: '' }, 5],
  ['a shortener without a word', 'https://bit.ly/3xyz\r\n\r\n', { Subject: '' }, 5],
  ['anonymous hosting without a word', 'https://thing.pages.dev/\n', { Subject: '...' }, 5],
  [
    'a shared file below a subject',
    'https://drive.google.com/file/d/1vE/view',
    { Subject: 'Withdrawal error' },
    3.5,
  ],
  ['two words and an unknown site', 'Click here http://thing.invalid/a', { Subject: 'I am waiting' }, 1.5],
  ['an unknown site without a word', 'http://thing.invalid/a', { Subject: '' }, 3.5],
])('attack: %s', async (_, body, headers, weight) => {
  expect(await seen(body, headers)).toEqual([weight])
})

test('attack: in HTML', async () => {
  const body =
    '<a href="https://drive.google.com/file/d/1vE/preview">https://drive.google.com/file/d/1vE/preview</a>'
  expect(await seen(body, { Subject: '' }, 'text/html')).toEqual([5])
})

test.each([
  ['news', 'https://www.bbc.co.uk/news/articles/1'],
  ['code', 'https://github.com/example/example/pull/1'],
  ['an explorer', 'https://etherscan.io/tx/0x1'],
])('a colleague’s bare link to %s is context', async (_, body) => {
  expect(await seen(body, { Subject: '' })).toEqual([1])
})

test.each([
  ['an answer', 'https://thing.invalid/a', { 'In-Reply-To': '<1@exchange.example>' }],
  ['an answer by its subject', 'https://thing.invalid/a', { Subject: 'Re: the recording' }],
  ['passed on', 'https://thing.invalid/a', { Subject: 'Fwd: look' }],
  ['the sender’s own site', 'https://www.example.org/a', {}],
  [
    'a sentence',
    'Here is the recording of the error that I told you about: https://drive.google.com/file/d/1/view',
    {},
  ],
  ['three places', 'http://a.invalid/ http://b.invalid/ http://c.invalid/', {}],
  ['no link', 'Hello', {}],
])('innocent: %s', async (_, body, headers) => {
  expect(await seen(body, headers)).toEqual([])
})

import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-grafted.ts'

const html = 'text/html; charset=utf-8'
const newsletter = (host: string) =>
  Array.from({ length: 8 }, (_, i) => `<p><a href="https://click.${host}/r/${i}">Story ${i}</a></p>`).join('')
const bait = '<a href="https://school.invalid/ac5/x.php?e=1"><img src="cid:1"></a>'

test.each([
  ['a picture in front', bait + newsletter('fashion.example'), 'Solar saver <info@dental.test>'],
  [
    'a button in front',
    `<a href="https://school.invalid/go">Look here</a>${newsletter('fashion.example')}`,
    'Deals <x@dental.test>',
  ],
  [
    'picture and caption',
    `${bait}<a href="https://school.invalid/b">Now</a>${newsletter('news.example')}`,
    'X <x@dental.test>',
  ],
])('attack: %s', async (_, body, From) => {
  expect(await sightings(detector, mail({ From }, body, html))).toHaveLength(1)
})

test.each([
  [
    'the sender’s own newsletter',
    `<a href="https://partner.invalid/ad">Ad</a>${newsletter('fashion.example')}`,
    'Fashion <news@fashion.example>',
  ],
  [
    'a mailing service’s links with the sender’s own first',
    `<a href="https://dental.test/"><img></a>${newsletter('sendservice.example')}`,
    'Dental <news@dental.test>',
  ],
  [
    'a short mail with two links',
    '<a href="https://a.example.net/">a</a> <a href="https://b.example.com/">b</a>',
    'P <p@example.org>',
  ],
  [
    'a digest of many sites',
    Array.from({ length: 9 }, (_, i) => `<a href="https://site${i}.example/">s</a>`).join(''),
    'D <d@example.org>',
  ],
  [
    'a forwarded newsletter',
    `<div class="gmail_quote">${bait}${newsletter('fashion.example')}</div>`,
    'P <p@example.org>',
  ],
])('innocent: %s', async (_, body, From) => {
  expect(await sightings(detector, mail({ From }, body, html))).toEqual([])
})

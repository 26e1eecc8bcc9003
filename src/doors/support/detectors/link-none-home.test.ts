import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './link-none-home.ts'

const html = 'text/html; charset=utf-8'
const a = (href: string, text: string) => `<p><a href="${href}">${text}</a></p>`
const From = 'Parcel desk <desk@clinic.test>'

test.each([
  ['one button', a('https://pay.invalid/1', 'Continue')],
  ['several foreign sites', a('https://one.invalid/', 'Open') + a('https://two.example/', 'More')],
  ['social icons beside it', a('https://pay.invalid/1', 'Continuar') + a('https://www.facebook.com/x', 'f')],
])('attack: %s', async (_, body) => {
  expect(await sightings(detector, mail({ From }, body, html))).toHaveLength(1)
})

test.each([
  ['a link home', a('https://pay.invalid/1', 'Offer') + a('https://clinic.test/', 'Us'), {}],
  ['a page shared with its address', a('https://news.example/story', 'https://news.example/story'), {}],
  [
    'an answer in a conversation',
    a('https://news.example/story', 'this'),
    { 'In-Reply-To': '<1@clinic.test>' },
  ],
  ['a private mailbox', a('https://news.example/story', 'this'), { From: 'P <p@gmail.com>' }],
  ['a forwarded letter', `<div class="gmail_quote">${a('https://news.example/story', 'this')}</div>`, {}],
  ['a shared document on a known service', a('https://docs.google.com/document/d/1', 'the minutes'), {}],
])('innocent: %s', async (_, body, headers) => {
  expect(await sightings(detector, mail({ From, ...headers }, body, html))).toEqual([])
})

import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-own-page.ts'

/** What is found in the first of two who give a link. */
const titles = async (link: string, other = link, more: object = {}, name = 'Bo Sommer') => {
  const [first] = await companyOf(
    { names: { applied: 'Ada Winter' }, links: [link], ...more },
    { names: { applied: name }, links: [other], ...more },
  )
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  ['a profile', 'https://www.linkedin.com/in/quill-9'],
  ['an account', 'github.com/quillworks'],
  ['a page of its own', 'https://corv.example/work'],
  ['a personal host', 'https://ada.pages.example/'],
])('attack: %s', async (_, link) => {
  expect(await titles(link)).toEqual([detector.signals.own?.title])
})

test.each([
  ['a project', 'https://github.com/inkwell/press'],
  ['a product', 'https://apps.example/our-app'],
  ['a firm', 'https://www.linkedin.com/company/inkwell'],
])('as context: %s', async (_, link) => {
  expect(await titles(link)).toEqual([detector.signals.project?.title])
})

test('as context: a page of the agency that referred both', async () => {
  const referrer = { referrer: { email: 'office@agency.example' } }
  expect(await titles('https://corv.example/work', undefined, referrer)).toEqual([
    detector.signals.project?.title,
  ])
})

test('innocent: a firm’s host, other pages, the same person again', async () => {
  expect(await titles('https://brightco.example')).toEqual([])
  expect(await titles('github.com/quill', 'github.com/ink')).toEqual([])
  expect(await titles('github.com/quill', undefined, {}, 'WINTER, Ada')).toEqual([])
})

import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './hidden-text.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const STORY =
  'Across the quiet harbour several fishermen mended their nets while gulls circled overhead. '.repeat(12)
const ATTACKS: [string, string, RegExp][] = [
  [
    'a story in an invisible element',
    html(`<a href="https://t.invalid">Open</a><div style="visibility:hidden">${STORY}</div>`),
    /another text/,
  ],
  ['one of no size', html(`Open<div style="font-size:0">${STORY}</div>`), /another text/],
  ['white on white', html(`Open<p style="color:#fefefe">${STORY}</p>`), /another text/],
  ['a shorter one', html(`Open<p style="display:none">${STORY.slice(0, 500)}</p>`), /does not show/],
]
const INNOCENT: [string, string][] = [
  [
    'a preview line',
    html(
      `<div style="display:none">Your statement for March is ready&zwnj;&nbsp;${'&zwnj;&nbsp;'.repeat(200)}</div><p>Hello</p>`,
    ),
  ],
  ['one text in two layouts', html(`<p>${STORY}</p><div style="display:none">${STORY}</div>`)],
  [
    'white letters on a painted cell',
    html(`<style>.h{background:#00f}</style><td class="h"><p style="color:#fff">${STORY}</p></td>`),
  ],
  [
    'a layout for telephones',
    html(`<style>@media (max-width:600px){.m{display:none}}</style><p class="m">${STORY}</p>`),
  ],
]
test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

import { expect, test } from 'vitest'
import { mail, sightings } from '../testing.ts'
import detector from './padding.ts'

const html = (body: string, headers: Record<string, string> = {}) =>
  mail(headers, body, 'text/html; charset=utf-8')

const TAIL = 'The old lighthouse keeper told stories of ships that never came back to the bay. '.repeat(6)
const ATTACKS: [string, string, RegExp][] = [
  ['breaks', html(`Click here${'<br>'.repeat(60)}${TAIL}`), /far below/],
  ['breaks with spaces', html(`Click here${'<br /> &nbsp;\r\n'.repeat(60)}${TAIL}`), /far below/],
  ['blank lines', mail({}, `Click here${'\r\n'.repeat(60)}${TAIL}`), /far below/],
  [
    'little text below',
    mail({}, `Click here${'\r\n'.repeat(60)}Sent from somewhere far away`),
    /blank lines/,
  ],
]
const INNOCENT: [string, string][] = [
  ['a signature', mail({}, 'Hello\r\n\r\n\r\n-- \r\nAnn')],
  ['a few breaks', html(`Hello<br><br><br>${TAIL}`)],
  ['blank lines at the end', mail({}, `Hello${'\r\n'.repeat(80)}`)],
]
test('a quoted message below is context', async () => {
  const raw = mail({}, `See below${'\r\n'.repeat(60)}-----Original Message-----\r\n${TAIL}`)
  expect((await sightings(detector, raw)).map((finding) => finding.strength)).toEqual(['context'])
})

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

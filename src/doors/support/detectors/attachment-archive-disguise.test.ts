import { expect, test } from 'vitest'
import { carrying, zipped } from '../files/testing.ts'
import { sightings } from '../testing.ts'
import detector from './attachment-archive-disguise.ts'

const ATTACKS: [string, string, RegExp][] = [
  ['one page', carrying('a.zip', await zipped({ 'statement.html': '<html>' })), /nothing else/],
  ['one shortcut', carrying('a.zip', await zipped({ 'photo.lnk': 'x' })), /nothing else/],
  ['one locked program', carrying('a.zip', await zipped({ 'a.exe': 'x' }, 'secret')), /nothing else/],
  [
    'an archive in an archive',
    carrying('a.zip', await zipped({ 'b.zip': await zipped({ c: 'd' }) })),
    /another archive/,
  ],
  ['a bomb', carrying('a.zip', await zipped({ zeros: new Uint8Array(40 * 2 ** 20) })), /overwhelm/],
]
const INNOCENT: [string, string][] = [
  ['photos', carrying('a.zip', await zipped({ 'front.jpg': 'x', 'back.jpg': 'y' }))],
  ['one PDF', carrying('a.zip', await zipped({ 'a.pdf': '%PDF-1.7' }))],
  ['a folder of a site', carrying('a.zip', await zipped({ 'index.html': '<html>', 'a.css': 'x' }))],
]

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

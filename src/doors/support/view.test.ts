import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { readMessage } from './intake/message.ts'
import { mail } from './testing.ts'
import { inertHtml, viewMessage } from './view.ts'

const view = async (raw: string) => viewMessage(await readMessage(new TextEncoder().encode(raw)))

test('a message is shown with its sender, its links as text and its attachments by name', async () => {
  const body = [
    '--x',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>See <a href="https://evil.example/a?b=1">https://bank.example</a></p>',
    '--x',
    'Content-Type: application/pdf; name=bill.pdf',
    'Content-Disposition: attachment; filename=bill.pdf',
    '',
    '%PDF-1.4',
    '--x--',
  ].join('\r\n')
  const headers = {
    From: 'Zoë <zoe@shop.example>',
    Subject: 'A bill',
    Date: 'Mon, 5 Jan 2026 10:00:00 +0000',
  }
  const shown = await view(mail(headers, body, 'multipart/mixed; boundary=x'))
  expect(shown).toMatchObject({
    subject: 'A bill',
    from: 'Zoë <zoe@shop.example>',
    to: 'help@exchange.example',
    date: '2026-01-05T10:00:00.000Z',
    html: expect.stringContaining(
      '<span class="link" data-href="https://evil.example/a?b=1" title="https://evil.example/a?b=1">https://bank.example</span>',
    ),
    links: [{ text: 'https://bank.example', href: 'https://evil.example/a?b=1', host: 'evil.example' }],
    attachments: [
      {
        name: 'bill.pdf',
        claimedType: 'application/pdf',
        realType: 'pdf',
        size: 9,
        encrypted: false,
        inside: [],
      },
    ],
  })
  expect(shown.headers.map(({ name }) => name)).toContain('subject')
  expect(() => structuredClone(shown)).not.toThrow()
})

test('a date that no calendar has is left out', async () => {
  expect(await view(mail({ Date: 'Mon, 99 Foo 20260 10:00:00' }, 'x'))).not.toHaveProperty('date')
})

test('what a person could never read is cut', async () => {
  const many = Array.from({ length: 3000 }, (_, n) => `https://${n}.example/`).join(' ')
  const shown = await view(mail({ Subject: 's'.repeat(20_000) }, many + 'x'.repeat(400_000)))
  expect(shown.subject).toHaveLength(4000)
  expect(shown.links).toHaveLength(1000)
  expect(shown.text.length).toBeLessThanOrEqual(200_000)
})

/** What is left of a piece of HTML: every element with its attributes. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) })
  parser.end(html)
  return elements
}

const SHOWN_STYLE = /^(?:(?:text-align|font-weight|font-style|text-decoration):[a-z0-9-]+;?)*$/

function expectInert(html: string): void {
  for (const { name, attributes } of elementsOf(html)) {
    expect(name).not.toMatch(
      /^(?:script|style|iframe|frame|object|embed|form|input|button|a|area|link|meta|base|svg|math|video|audio|template|noscript)$/,
    )
    for (const [attribute, value] of Object.entries(attributes)) {
      expect(attribute).toMatch(
        /^(?:style|dir|align|class|data-href|title|src|alt|width|height|colspan|rowspan)$/,
      )
      if (attribute === 'src') expect(value).toMatch(/^data:image\/(?:png|jpeg|gif|webp);base64,/i)
      if (attribute === 'style') expect(value).toMatch(SHOWN_STYLE)
      if (attribute === 'class') expect(value).toMatch(/^(?:link|picture)$/)
    }
  }
}

describe('HTML is made inert', () => {
  test.each([
    ['<script>alert(1)</script><p onclick="x()">a</p>', '<p>a</p>'],
    ['<img src="http://t.example/p.gif" alt="Logo">', '<span class="picture">[picture: Logo]</span>'],
    [
      '<img src="cid:1@x"><img srcset="http://t.example/2x.png 2x">',
      '<span class="picture">[picture]</span><span class="picture">[picture]</span>',
    ],
    [
      '<img src="data:image/png;base64,iVBORw0KGgo=" width=4>',
      '<img src="data:image/png;base64,iVBORw0KGgo=" alt="" width="4" />',
    ],
    [
      '<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="<b>">',
      '<span class="picture">[picture: &lt;b&gt;]</span>',
    ],
    [
      '<a href="javascript:alert(1)" title="Bank">go</a>',
      '<span class="link" data-href="javascript:alert(1)" title="javascript:alert(1)">go</span>',
    ],
    [
      '<span class="link" data-href="https://bank.example" title="https://bank.example">bank</span>',
      '<span>bank</span>',
    ],
    ['<form action="http://x.example"><input name=p>Password<button>Go</button></form>', 'PasswordGo'],
    [
      '<style>p{background:url(http://x.example)}</style><p style="background:url(http://x.example);font-weight:bold">a</p>',
      '<p style="font-weight:bold">a</p>',
    ],
    [
      '<p style="display:none">hidden</p><p style="font-size:0;color:#fff">white</p>',
      '<p>hidden</p><p>white</p>',
    ],
    [
      '<table background="http://x.example"><tr><td colspan=2 onmouseover=x>a</td></tr></table>',
      '<table><tr><td colspan="2">a</td></tr></table>',
    ],
    ['<svg><a xlink:href="x"><text>t</text></a></svg><math><mi href="x">m</mi></math><p>b</p>', '<p>b</p>'],
    [
      '<iframe srcdoc="<script>x</script>"></iframe><object data=x></object><base href=x><meta http-equiv=refresh content=0>c',
      'c',
    ],
  ])('%s', (source, inert) => {
    expect(inertHtml(source)).toBe(inert)
  })

  test('whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '"', "'", '/', '=', ' ', '<!--', '-->', '<![CDATA[', ']]>', '&lt;', '&#0;', '\0', '`'],
      ...[
        'script',
        'style',
        'svg',
        'img',
        'a',
        'math',
        'noscript',
        'template',
        'textarea',
        'title',
        'iframe',
        'span',
        'p',
      ],
      ...[
        'src',
        'href',
        'onerror',
        'style',
        'class',
        'data-href',
        'srcset',
        'javascript:x',
        'http://x.example/',
        'url(',
        'data:image/png;base64,AA',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => expectInert(inertHtml(pieces.join('')))),
      { numRuns: 2000 },
    )
  })

  test('deep and long sources come to an end', () => {
    expectInert(inertHtml('<div>'.repeat(100_000)))
    expectInert(inertHtml('<a href="x">'.repeat(50_000)))
    expectInert(inertHtml(`<p style="${'a:b;'.repeat(100_000)}">x`))
    expectInert(inertHtml('<'.repeat(500_000)))
    expect(inertHtml('x'.repeat(2_000_000))).toHaveLength(500_000)
  })
})

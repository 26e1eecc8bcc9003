import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml } from './html.ts'

const read = (source: string) => readHtml(source, 'html')

test('the text that shows and the text that does not', () => {
  const { html } = read(
    '<title>T</title><p>One</p><p style="display:none">Two</p><p style="color:#fff">Three</p>Four',
  )
  expect(html.title).toBe('T')
  expect(html.text).toBe('One\nFour')
  expect(html.hidden.map(({ text, how }) => [text, how])).toEqual([
    ['Two', 'display:none'],
    ['Three', 'the colour of its background'],
  ])
})

test('every reference with what a reader sees in its place', () => {
  const { links, html } = read(
    '<a href="https://a.example/x">A <b>link</b></a><form action="https://f.example/"><input type="password" name="p"></form>' +
      '<img src="https://i.example/1.png" alt="Logo"><meta http-equiv="refresh" content="0; url=https://r.example/">',
  )
  expect(links.map(({ element, host, text }) => [element, host, text])).toEqual([
    ['a', 'a.example', 'A link'],
    ['form', 'f.example', ''],
    ['img', 'i.example', 'Logo'],
    ['refresh', 'r.example', ''],
  ])
  expect(html.forms[0]?.fields).toEqual(['password:p'])
})

test('a link in a hidden element is not visible', () => {
  const { links } = read(
    '<div style="display:none"><a href="https://a.example/">A</a></div><a href="https://b.example/">B</a>',
  )
  expect(links.map(({ host, visible }) => [host, visible])).toEqual([
    ['a.example', false],
    ['b.example', true],
  ])
})

test('a base address completes relative links', () => {
  expect(read('<base href="https://a.example/d/"><a href="x">A</a>').links[0]?.url?.href).toBe(
    'https://a.example/d/x',
  )
})

test('places are counted in the source also far into it', () => {
  const source = `${'<p>line</p>\n'.repeat(5_000)}<a href="https://a.example/">A</a>`
  expect(read(source).links[0]?.where).toMatchObject({ part: 'html', line: 5_001, column: 1 })
})

test('what lies very deep is still read', () => {
  const { html, links } = read(`${'<div>'.repeat(30_000)}<a href="https://a.example/">A</a> end`)
  expect(html.text).toContain('end')
  expect(links.map(({ host }) => host)).toEqual(['a.example'])
})

test('any markup gives an answer, with places inside the source', () => {
  const piece = fc.constantFrom(
    '<a href=',
    '"https://a.example/"',
    '>',
    '</a>',
    '<p style="display:none">',
    '</p>',
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<!--',
    '-->',
    '<',
    'x',
    ' ',
    '\n',
    '&amp;',
    '<base href="//b.example">',
    '<td>',
    '<title>',
    '\0',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const source = pieces.join('')
      const { html, links } = read(source)
      const lines = source.split('\n').length
      for (const { where } of links) if (where.part === 'html') expect(where.line).toBeLessThanOrEqual(lines)
      expect(typeof html.text).toBe('string')
    }),
    { numRuns: 500 },
  )
})

test('text without markup comes through', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 30 }), (words) => {
      expect(read(`<p>${words.join(' ')}</p>`).html.text).toBe(words.join(' '))
    }),
  )
})

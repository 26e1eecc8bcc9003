import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linksInText, toLink } from './links.ts'
import { placesIn } from './places.ts'

const link = (raw: string) =>
  toLink({ raw, element: 'a', text: '', visible: true, where: { part: 'html', text: raw } })
const found = (text: string) => linksInText(text, placesIn('text', text)).map(({ raw }) => raw)

test.each([
  ['https://Login.Example.co.uk/a', 'https', 'login.example.co.uk', 'example.co.uk', false],
  ['//a.example/x', 'https', 'a.example', 'a.example', false],
  ['  ht\ntps://a.example/', 'https', 'a.example', 'a.example', false],
  ['https:\\\\a.example\\x', 'https', 'a.example', 'a.example', false],
  ['https://a.example./', 'https', 'a.example', 'a.example', false],
  ['http://3405803783/', 'http', '203.0.113.7', '', true],
  ['http://[2001:db8::1]/', 'http', '[2001:db8::1]', '', true],
  ['https://bücher.example/', 'https', 'xn--bcher-kva.example', 'xn--bcher-kva.example', false],
  ['mailto:a@example.org', 'mailto', '', '', false],
  ['javascript:alert(1)', 'javascript', '', '', false],
  ['#top', '', '', '', false],
  ['https://', 'https', '', '', false],
])('%s', (raw, scheme, host, domain, isIp) => {
  expect(link(raw)).toMatchObject({ scheme, host, domain, isIp })
})

test('any reference is read without throwing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.webUrl().map((url) => url.replace('//', '/\\')),
      ),
      (raw) => {
        expect(typeof link(raw).host).toBe('string')
      },
    ),
  )
})

test.each([
  ['see https://a.example/x.', ['https://a.example/x']],
  ['(www.a.example)', ['http://www.a.example']],
  ['hxxps://a.example/x', ['https://a.example/x']],
  ['<https://a.example/x>', ['https://a.example/x']],
  ['https://a.example/x, https://b.example/y!', ['https://a.example/x', 'https://b.example/y']],
  ['nothing here', []],
])('finds addresses in “%s”', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('an address written among words is found where it stands', () => {
  fc.assert(
    fc.property(
      fc.lorem(),
      fc.webUrl({ validSchemes: ['https'] }).filter((url) => /^[\w:/.-]+\w$/.test(url)),
      (words, url) => {
        const text = `${words}\n${url} ${words}`
        const [first] = linksInText(text, placesIn('text', text))
        expect(first).toMatchObject({ raw: url, where: { line: 2, column: 1 } })
      },
    ),
  )
})

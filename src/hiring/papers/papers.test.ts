import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../core/settings.ts'
import type { Store } from '../../store/store.ts'
import { OPENING_MS, openTestStore } from '../../store/testing.ts'
import { createHiring, type Hiring } from '../hiring.ts'
import { applicationInput, fakeEngine } from '../testing.ts'
import { adverseActionFor } from './adverse-action.ts'
import { escapeHtml, pageOf, textOf } from './html.ts'
import { letterTo } from './letter.ts'

const settings = readSettings({ brand: { names: ['Harbour Exchange'] } })
const PHONE = '+493090185566'
let store: Store
let hiring: Hiring
const send = async (name: string, given: object = {}) =>
  (await hiring.receive(applicationInput(name, given), { vendor: 'api' }, 'key:test')).id

beforeAll(async () => {
  store = await openTestStore()
  hiring = createHiring({ store, engine: fakeEngine(), settings })
}, OPENING_MS)
afterAll(() => store.close())

describe('a letter', () => {
  test('says what could not be confirmed and how to clear it, and names nobody else', async () => {
    await send('Other Person', { phones: [PHONE] })
    const id = await send('Asked Person', { phones: [PHONE] })
    const { subject, text, html, leftOut } = await letterTo(store, settings, id)
    expect(subject).toBe('Your application as Site reliability engineer')
    expect(text).toContain('Dear Asked Person,')
    expect(text).toContain('Harbour Exchange')
    expect(text).toContain(`About your phone (“${PHONE}”): Tell us since when it is yours`)
    expect(text).toContain('Name somebody there whom we may call.')
    expect(leftOut).toEqual([])
    for (const paper of [text, html]) {
      expect(paper).not.toMatch(/other person|[0-9a-f]{8}-[0-9a-f]{4}|score|bits|weight|\b6\b/i)
      expect(paper).not.toMatch(/fraud|fake|suspicious|criminal|liar|\blie\b|deceiv|DPRK|safe/i)
    }
  })

  test('of nothing to clear up says so', async () => {
    const { text } = await letterTo(store, settings, await send('Clear Person'))
    expect(text).toContain('There is nothing in your application that you need to clear up.')
  })

  test('shows what an applicant wrote as text', async () => {
    const id = await send('<img src=x onerror=alert(1)> "Q" & Co')
    const { html } = await letterTo(store, settings, id)
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &quot;Q&quot; &amp; Co')
  })
})

describe('a packet', () => {
  test('has findings with their sources, dated data of others, how to dispute, and what it is not', async () => {
    await send('Third Person', { phones: ['+493090187788'] })
    const id = await send('Fourth Person', {
      phones: ['+493090187788'],
      emails: [{ address: 'f@mail.example', knownAs: [{ name: 'Somebody', source: 'A directory' }] }],
    })
    const packet = await adverseActionFor(store, settings, id, new Date('2026-11-23T00:00:00Z'))
    expect(packet).toMatchObject({
      madeAt: '2026-11-23T00:00:00.000Z',
      application: { id, name: 'Fourth Person' },
      findings: [{ source: 'https://example.com/linkage', clear: expect.stringContaining('Tell us') }],
      thirdParty: [
        { name: 'Sanctions list un', date: '2026-11-20' },
        { name: 'A directory', date: 'not stated' },
      ],
    })
    expect(packet.findings[0]?.why).toBe('+493090187788 is also in another application')
    expect(packet.notLegalAdvice).toContain('not legal advice')
    expect(packet.statute.map(({ source }) => source)).toContain(
      'https://www.law.cornell.edu/uscode/text/15/1681b',
    )
    expect(packet.html).not.toContain('Third Person')
    expect(packet.html).not.toMatch(/<script|<img|<link|href=|src=/)
  })
})

describe('a page', () => {
  test('holds no markup but its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string()), (title, paragraph, list) => {
        const page = pageOf(title, [{ heading: title }, { paragraph }, { list }])
        const tags = [...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map((match) => match[1]?.toLowerCase())
        const own = [
          '!doctype',
          'html',
          'head',
          'meta',
          'title',
          'style',
          'body',
          'h1',
          'h2',
          'p',
          'ul',
          'li',
          'br',
        ]
        expect(tags.filter((tag) => !own.includes(tag ?? ''))).toEqual([])
        expect(escapeHtml(paragraph)).not.toMatch(/[<>"]/)
        expect(textOf([{ paragraph }])).toBe(`${paragraph}\n`)
      }),
    )
  })
})

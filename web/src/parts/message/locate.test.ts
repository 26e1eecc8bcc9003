import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { skeleton } from '../../../../src/core/confusables.ts'
import { evidence } from '../../../../src/core/finding.ts'
import type { MessageView } from '../../api/types.ts'
import { findEvidence, locatorOf } from './locate.ts'

const view: MessageView = {
  kind: 'message',
  subject: 'Verify',
  from: 'Care <care@wallet-care.invalid>',
  to: 'help@northwind.example',
  cc: '',
  replyTo: '',
  returnPath: '',
  text: 'Dear customer,\n\nenter the twelve\n  words of your phrase.',
  attachments: [
    {
      name: 'statement.zip',
      claimedType: '',
      realType: 'zip',
      size: 1,
      sha256: '',
      encrypted: true,
      inside: [],
    },
  ],
  links: [
    { text: 'https://bank.example', href: 'http://203.0.113.7/login?a=1', host: '203.0.113.7' },
    { text: '', href: 'https://wallet-care.invalid/', host: 'wallet-care.invalid' },
  ],
  headers: [
    { name: 'received', value: 'from a.invalid' },
    { name: 'received', value: 'from b.invalid by mx.northwind.example' },
    { name: 'from', value: '"Care" <care@wallet-care.invalid>' },
  ],
}

describe('findEvidence', () => {
  test('finds words across line breaks, in any case', () => {
    const range = findEvidence(view.text, 'The twelve words OF')
    expect(range && view.text.slice(range.start, range.end)).toBe('the twelve\n  words of')
  })

  test('finds what was shortened at its end', () => {
    expect(findEvidence('a long line of text', 'long line…')).toEqual({ start: 2, end: 11 })
  })

  test('finds what the detector has folded: accents, other scripts, invisible characters', () => {
    const text = 'Your ассоunt is lóc\u200bked, 𝐧𝐨𝐰'
    const range = findEvidence(text, 'account is locked, now')
    expect(range && text.slice(range.start, range.end)).toBe(text.slice(5))
  })

  test('does not find what is not there, nor nothing', () => {
    expect(findEvidence(view.text, 'thirteen words')).toBeUndefined()
    expect(findEvidence(view.text, ' … ')).toBeUndefined()
  })

  test('finds every piece of every text after core has made it fit to show', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), fc.nat(), (text, from, length) => {
        const characters = [...text]
        const start = from % (characters.length + 1)
        const shown = evidence(characters.slice(start, start + (length % 200)).join(''))
        const range = findEvidence(text, shown)
        // Marks and invisible characters alone show nothing that could be found.
        if (skeleton(shown.replace(/…$/, '')).trim() === '') return
        expect(range).toBeDefined()
        expect(range && range.start < range.end && range.end <= text.length).toBe(true)
      }),
    )
  })
})

describe('locatorOf', () => {
  const tabOf = (part: string, text: string, html = '') =>
    locatorOf(view, { text: html, notes: [] })({ part, text })

  test('a header: the one that holds the evidence, else the first of its name, whole', () => {
    expect(tabOf('header Received', 'b.invalid')).toMatchObject({
      tab: 'headers',
      index: 1,
      range: { start: 5 },
    })
    expect(tabOf('header From', 'Care <care@wallet-care.invalid>')).toEqual({
      tab: 'headers',
      index: 2,
      range: { start: 0, end: 33 },
    })
  })

  test('text, and HTML when the finding says so or the text lacks it', () => {
    expect(tabOf('text', 'twelve words')?.tab).toBe('text')
    expect(tabOf('html', 'twelve words', 'enter twelve words here')?.tab).toBe('html')
    expect(tabOf('text', 'other words', 'some other words')).toEqual({
      tab: 'html',
      range: { start: 5, end: 16 },
    })
  })

  test('a link by its target, an attachment by its name', () => {
    expect(tabOf('html', 'http://203.0.113.7/login?a=1')).toEqual({ tab: 'links', index: 0 })
    expect(tabOf('link', 'https://wallet-care.invalid/')).toEqual({ tab: 'links', index: 1 })
    expect(tabOf('attachment statement.zip', 'statement.zip')).toEqual({ tab: 'attachments', index: 0 })
  })

  test('text on both sides of what the console itself wrote in between', () => {
    const html = { text: 'verify [leads to http://a.invalid/x] you will', notes: [{ start: 7, end: 36 }] }
    const locate = locatorOf(view, html)
    expect(locate({ part: 'html', text: 'verify you will' })).toEqual({
      tab: 'html',
      range: { start: 0, end: 45 },
    })
    expect(locate({ part: 'html', text: 'http://a.invalid/x' })).toEqual({
      tab: 'html',
      range: { start: 17, end: 35 },
    })
  })

  test('the subject line', () => {
    const headers = [{ name: 'subject', value: 'Action needed' }]
    const spot = locatorOf({ ...view, headers })({ part: 'subject', text: 'action needed' })
    expect(spot).toEqual({ tab: 'headers', index: 0, range: { start: 0, end: 13 } })
  })

  test('nowhere, for what shows nowhere', () => {
    expect(tabOf('html', '<form action=…')).toBeUndefined()
  })
})

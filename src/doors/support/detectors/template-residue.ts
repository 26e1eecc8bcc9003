import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

/** What a mass mailer's template leaves when a field was not filled in. */
const PLACEHOLDERS = [
  /\{\{?\s{0,2}(?:title|first_?name|last_?name|full_?name|user_?name|name|e-?mail|domain|date|subject|company|recipient|victim|random[a-z_]*)\s{0,2}\}?\}/i,
  /\[\[?-?\s{0,2}(?:first_?name|last_?name|full_?name|user_?name|user|e-?mail|domain|recipient|link|random[a-z_]*)\s{0,2}-?\]\]?/i,
  /(?:%%|##|\*\|)(?:first_?name|last_?name|name|fname|lname|user|e-?mail|domain|date|link|random[a-z_]*)(?:%%|##|\|\*)/i,
  /%(?:first_?name|last_?name|recipient|e-?mail)%/i,
]

/** Sample text of mail designers that nobody sends on purpose. */
const SAMPLE_TEXT = [/\blorem ipsum dolor\b/i, /your image description/i, /©[^\n]{0,12}\byour company\b/i]

const TEXT_LOOKED_AT = 50_000

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'traces of a mass mailing that was not filled in',
  technique: 'T1566',
  source: 'https://attack.mitre.org/techniques/T1566/',
  innocent: 'A newsletter’s author may forget a field, and developers write about templates.',
  advice: 'Nobody wrote this to you in person, whatever it says. Judge it by where its links lead.',
  signals: {
    placeholder: { strength: 'context', weight: 2, title: 'A field of a mass mailing was left unfilled' },
    'sample-text': { strength: 'context', weight: 1.5, title: 'It contains a designer’s sample text' },
  },
  *inspect(message) {
    const body = (message.html?.text ?? message.text).slice(0, TEXT_LOOKED_AT)
    const names = message.from.map(({ name }) => name).join(' ')
    for (const [part, text] of [
      ['header Subject', message.subject],
      ['header From', names],
      ['text', body],
    ] as const) {
      for (const [signal, patterns] of [
        ['placeholder', PLACEHOLDERS],
        ['sample-text', SAMPLE_TEXT],
      ] as const) {
        const seen = patterns.map((pattern) => pattern.exec(text)?.[0]).find(Boolean)
        if (seen)
          yield {
            signal,
            where: { part, text: seen },
            why: `“${seen}” stands where a name or a text should.`,
          }
      }
    }
  },
})

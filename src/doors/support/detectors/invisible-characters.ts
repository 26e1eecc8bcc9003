import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

/** Inside a Latin or Cyrillic word nothing invisible belongs; in Persian, Indic and emoji sequences it does. */
const INSIDE =
  /\p{Script=Latin}[\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\u{e0020}-\u{e007f}]+\p{Script=Latin}|\p{Script=Cyrillic}[\u034f\u200b-\u200f\u2060-\u2064\ufeff]+\p{Script=Cyrillic}/gu
/** A soft hyphen that would leave a single letter on a line is no hyphenation. */
const BROKEN = /(?<![\p{L}\u00ad])\p{L}\u00ad+\p{L}|\p{L}\u00ad+\p{L}(?![\p{L}\u00ad])|\u00ad\p{L}\u00ad/gu
const TURNED = /[\u202d\u202e]/
const TEXT_LOOKED_AT = 100_000
/** So many words are not broken by a stray character from copying. */
const MANY = 3

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'characters that show nothing, set inside words',
  technique: 'T1027.016',
  source: 'https://www.unicode.org/reports/tr36/',
  innocent:
    'Text copied from a web page can carry a stray invisible character; German mailings mark where words may break.',
  advice: 'The words are broken so that filters do not read them. Follow nothing in the message.',
  signals: {
    header: {
      strength: 'strong',
      weight: 5,
      title: 'Words of the subject or the sender’s name are broken by characters that do not show',
    },
    many: { strength: 'strong', weight: 5, title: 'Many words are broken by characters that do not show' },
    few: { strength: 'context', weight: 1, title: 'A word is broken by a character that does not show' },
    turned: {
      strength: 'strong',
      weight: 4,
      title: 'Text is turned around, so that it reads otherwise than it is written',
    },
  },
  *inspect(message) {
    const names = message.from.map((mailbox) => mailbox.name).join(' ')
    const head = `${message.subject} ${names}`
    const inHead = brokenIn(head)
    if (inHead.length > 0)
      yield {
        signal: 'header',
        where: { part: 'header Subject', text: message.subject },
        why: `“${shown(inHead[0])}” has something between its letters that does not show.`,
      }
    const text = (message.html?.text ?? message.text).slice(0, TEXT_LOOKED_AT)
    const inText = brokenIn(text)
    if (inText.length > 0)
      yield {
        signal: inText.length >= MANY ? 'many' : 'few',
        where: { part: 'text', text: shown(inText[0]) },
        why: `${inText.length} ${inText.length === 1 ? 'place has' : 'places have'} characters between letters that do not show, such as in “${shown(inText[0])}”.`,
      }
    if (TURNED.test(head) || TURNED.test(text))
      yield {
        signal: 'turned',
        where: { part: 'text', text: head },
        why: 'A mark forces left-to-right letters to run the other way.',
      }
  },
})

const brokenIn = (text: string): string[] => [...(text.match(INSIDE) ?? []), ...(text.match(BROKEN) ?? [])]

const shown = (text = '') => text.replace(/[^\p{L}]+/gu, '·')

import { mixesLookAlikes } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

const WORD = /[\p{L}\p{M}]{3,40}/gu
/** Letters of mathematics, enclosed letters and small capitals put in the place of ordinary ones. */
const STYLED =
  /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\u24b6-\u24e9\u1d00-\u1d2b\u0299\u0262\u026a\u0274\u0280\u029f\u028f\u029c]/gu
/** A stroke or other mark laid over a plain letter, as no language writes it. */
const OVERLAID = /[a-z][\u0334-\u0338\u033d-\u033f\u0346-\u034e\u0350-\u035b]/giu
const TEXT_LOOKED_AT = 60_000
const WORDS_LOOKED_AT = 5_000
const STYLED_LETTERS = 4
const OVERLAID_LETTERS = 4

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'letters of other alphabets or of mathematics in the place of ordinary ones',
  technique: 'T1036',
  source: 'https://www.unicode.org/reports/tr39/',
  innocent:
    'Who writes with two keyboards mixes up a letter now and then; some advertisers style their subject with mathematical letters.',
  advice: 'The words are disguised from filters. Follow nothing in the message.',
  signals: {
    header: {
      strength: 'strong',
      weight: 6,
      title: 'The subject or sender’s name holds letters that only look like Latin ones',
    },
    body: {
      strength: 'strong',
      weight: 5,
      title: 'Words of the text hold letters that only look like Latin ones',
    },
    slip: { strength: 'context', weight: 1, title: 'A word mixes letters of two alphabets' },
    styled: {
      strength: 'strong',
      weight: 3.5,
      title: 'The subject or sender’s name is written in letters of mathematics',
    },
    ornate: {
      strength: 'context',
      weight: 1.5,
      title: 'The text is written in letters of mathematics or small capitals',
    },
    overlaid: {
      strength: 'strong',
      weight: 5,
      title: 'Letters are overlaid with strokes, so that filters do not read the words',
    },
  },
  *inspect(message) {
    const head = `${message.subject} ${message.from.map((mailbox) => mailbox.name).join(' ')}`
    const text = (message.html?.text || message.text).slice(0, TEXT_LOOKED_AT)
    const twoAlphabets =
      /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}/u.test(head + text) &&
      writesInAnother(head + text)
    const mixedHead = mixed(head)
    const mixedText = mixed(text)
    const where = { part: 'header Subject', text: message.subject }
    if (mixedHead.length > 0 && !twoAlphabets) yield { signal: 'header', where, why: why(mixedHead) }
    if (mixedText.length > 0)
      yield {
        signal: mixedText.length >= 2 && !twoAlphabets ? 'body' : 'slip',
        where: { part: 'text', text: mixedText[0] ?? '' },
        why: why(mixedText),
      }
    const styledHead = head.match(STYLED)?.length ?? 0
    if (styledHead >= STYLED_LETTERS)
      yield {
        signal: 'styled',
        where,
        why: `${styledHead} letters of “${message.subject.slice(0, 60)}” are not ordinary ones.`,
      }
    const styledText = text.match(STYLED)?.length ?? 0
    if (styledText >= 20)
      yield {
        signal: 'ornate',
        where: { part: 'text', text: text.slice(0, 80) },
        why: `${styledText} letters are not ordinary ones.`,
      }
    const overlaid = `${head} ${text}`.normalize('NFC').match(OVERLAID) ?? []
    if (overlaid.length >= OVERLAID_LETTERS)
      yield {
        signal: 'overlaid',
        where: { part: 'text', text: head },
        why: `${overlaid.length} letters have a stroke or mark laid over them that no language uses.`,
      }
  },
})

function mixed(text: string): string[] {
  const words: string[] = []
  let read = 0
  for (const [word] of text.matchAll(WORD)) {
    if (++read > WORDS_LOOKED_AT || words.length >= 20) break
    if (mixesLookAlikes(word) && !words.includes(word)) words.push(word)
  }
  return words
}

const why = (words: string[]) =>
  `${words
    .slice(0, 3)
    .map((word) => `“${word}”`)
    .join(', ')} ${words.length === 1 ? 'mixes' : 'mix'} letters of two alphabets.`

/** Whether whole words of the text are in another alphabet: its writer may slip on the keyboard. */
function writesInAnother(text: string): boolean {
  const words =
    text
      .slice(0, 5_000)
      .match(
        /(?<!\p{L})(?:\p{Script=Cyrillic}{3,}|\p{Script=Greek}{3,}|\p{Script=Armenian}{3,})(?!\p{L})/gu,
      ) ?? []
  return words.length >= 3
}

import { withoutInvisible } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { HiddenText, Message } from '../message.ts'

/** Characters: a preheader, which mailings hide at their start, stays below. */
const PREHEADER = 400
/** Characters from which hidden text is a text of its own. */
const PROSE = 800
/** The share of longer words that also show: two layouts of one text, for wide and narrow screens, share nearly all. */
const SAME_TEXT = 0.5
const WORDS_COMPARED = 3_000

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'text that is there and does not show',
  technique: 'T1027.016',
  source: 'https://attack.mitre.org/techniques/T1027/016/',
  innocent:
    'Mailings hide a short preview line at their start and keep one layout for telephones and one for computers.',
  advice: 'Treat the message as made to pass filters. Follow nothing in it.',
  signals: {
    prose: { strength: 'strong', weight: 5, title: 'More text is hidden than shows, and it is another text' },
    some: { strength: 'context', weight: 1.5, title: 'Some text does not show' },
  },
  *inspect(message) {
    const { html } = message
    if (!html || html.hidden.length === 0) return
    const hidden = html.hidden
      .map((piece) => ({ piece, text: readable(piece) }))
      .filter(({ text }) => text.length > 1)
    const length = hidden.reduce((sum, { text }) => sum + text.length, 0)
    if (length < PREHEADER) return
    const longest = hidden.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    if (shareShown(hidden.map(({ text }) => text).join(' '), `${html.text} ${message.text}`) > SAME_TEXT)
      return
    yield {
      signal: length >= PROSE && length > html.text.length ? 'prose' : 'some',
      where: longest.piece.where,
      why: `${length} characters are hidden (${longest.piece.how}) beside ${html.text.length} that show: “${longest.text.slice(0, 80)}”.`,
    }
  },
})

const readable = ({ text }: HiddenText) =>
  withoutInvisible(text)
    .replace(/[\s\u00a0\u2007\u2800]+/g, ' ')
    .replace(/<[^<>]{0,2000}>/g, '')
    .trim()

/** How many of the longer words of one text stand in another, from 0 to 1. */
function shareShown(text: string, shown: string): number {
  const known = new Set(wordsOf(shown))
  const words = wordsOf(text)
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length
}

const wordsOf = (text: string) =>
  text
    .slice(0, 60_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}]{5,40}/gu)
    ?.slice(0, WORDS_COMPARED) ?? []

import type { Range } from '../message/locate.ts'

/** A run of words this long in a row is no accident. */
const RUN_WORDS = 8
const WORDS_READ = 20_000

interface Word extends Range {
  text: string
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    words.push({ text: word.normalize('NFKC').toLowerCase(), start: index, end: index + word.length })
    if (words.length === WORDS_READ) break
  }
  return words
}

/** Every run of so many words in a row, as one text, in their order. */
function runsOf(words: readonly Word[], length: number): string[] {
  return words.slice(0, words.length - length + 1).map((_, at) =>
    words
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(' '),
  )
}

/**
 * Where a passage stands in a text, whatever the letter case, punctuation and line breaks. Words that were put
 * between or changed are left out.
 *
 * @param passage as it stands in another text; one of fewer than eight words is looked for as a whole
 * @returns stretches of the text in their order, none overlapping
 */
export function passageIn(text: string, passage: string): Range[] {
  const [there, wanted] = [wordsOf(text), wordsOf(passage)]
  const length = Math.min(RUN_WORDS, wanted.length)
  if (length === 0) return []
  const runs = new Set(runsOf(wanted, length))
  const found: Range[] = []
  for (const [at, run] of runsOf(there, length).entries()) {
    const [first, last] = [there[at], there[at + length - 1]]
    if (!runs.has(run) || !first || !last) continue
    const before = found.at(-1)
    if (before && first.start <= before.end) before.end = last.end
    else found.push({ start: first.start, end: last.end })
  }
  return found
}

/** Characters shown on either side of a passage. */
const AROUND = 240

/** A text cut down to its marked stretches and what stands around them. */
export interface Excerpt {
  text: string
  ranges: Range[]
  /** Whether text was left out before and after. */
  cut: { before: boolean; after: boolean }
}

/** Cuts a text to what stands around the first to the last of the ranges, at word boundaries. */
export function excerptOf(text: string, ranges: readonly Range[]): Excerpt | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (!first || !last) return undefined
  const wish = Math.max(0, first.start - AROUND)
  const from = wish === 0 ? 0 : Math.min(first.start, text.indexOf(' ', wish) + 1 || first.start)
  const end = Math.min(text.length, last.end + AROUND)
  const to = end === text.length ? end : Math.max(last.end, text.lastIndexOf(' ', end))
  return {
    text: text.slice(from, to),
    ranges: ranges.map(({ start, end }) => ({ start: start - from, end: end - from })),
    cut: { before: from > 0, after: to < text.length },
  }
}

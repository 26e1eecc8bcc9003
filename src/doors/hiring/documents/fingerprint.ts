/** Words of a run: twelve that are the same, in a row, are no accident. */
export const RUN_WORDS = 12
/** Of so many neighbouring runs the one with the lowest hash is kept: two texts that share 15 words share one. */
const WINDOW = 4
/** Hashes kept of one document: a résumé of four pages has fewer. */
export const FINGERPRINT_SIZE = 600
const WORDS_READ = 20_000

const TEXT_READ = 400_000

interface Word {
  text: string
  paragraph: number
  from: number
  to: number
}

/** Twelve words with the place where they stand. */
interface Run {
  hash: number
  from: number
  to: number
  /** Counted from 0. */
  paragraph: number
}

/**
 * Winnows a text: hashes of runs of twelve words, so chosen that any two texts with fifteen words in common share one.
 * Letter case, punctuation and white space do not count.
 *
 * Source: Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003,
 * https://doi.org/10.1145/872757.872770
 *
 * @returns hashes of 52 bits, distinct, in ascending order, at most {@link FINGERPRINT_SIZE}.
 */
export function fingerprintOf(text: string): number[] {
  const kept = new Set<number>()
  for (const run of winnowed(text)) kept.add(run.hash)
  return [...kept].sort((a, b) => a - b).slice(0, FINGERPRINT_SIZE)
}

/** The runs of words behind a fingerprint, with where they stand in the text, in their order. */
export function runsOf(text: string): Run[] {
  return [...winnowed(text)].sort((a, b) => a.from - b.from)
}

/** Over each paragraph for itself: what stands in the next line is no part of it. */
function* winnowed(text: string): Generator<Run> {
  const words = wordsOf(text.slice(0, TEXT_READ))
  let from = 0
  for (let to = 1; to <= words.length; to++) {
    if (words[to]?.paragraph === words[from]?.paragraph) continue
    if (to - from >= RUN_WORDS) yield* winnow(words.slice(from, to))
    from = to
  }
}

function* winnow(words: readonly Word[]): Generator<Run> {
  const hashes = hashesOf(words)
  let last = -1
  const windows = Math.max(1, hashes.length - WINDOW + 1)
  for (let start = 0; start < windows && hashes.length > 0; start++) {
    let lowest = start
    // The rightmost of equal ones is kept, as the paper has it.
    for (let at = start; at < Math.min(start + WINDOW, hashes.length); at++)
      if ((hashes[at] as number) <= (hashes[lowest] as number)) lowest = at
    if (lowest === last) continue
    last = lowest
    yield {
      hash: hashes[lowest] as number,
      from: words[lowest]?.from ?? 0,
      to: words[lowest + RUN_WORDS - 1]?.to ?? 0,
      paragraph: words[lowest]?.paragraph ?? 0,
    }
  }
}

/** Two hashes of the twelve words from each place on make one of 52 bits: with 32, chance alone would join strangers. */
function hashesOf(words: readonly Word[]): number[] {
  const single = words.map(({ text }) => fnv(text))
  const hashes: number[] = []
  for (let at = 0; at + RUN_WORDS <= single.length; at++) {
    let low = 0x811c9dc5
    let high = 0x1b873593
    for (let i = at; i < at + RUN_WORDS; i++) {
      low = Math.imul(low ^ (single[i] as number), 0x01000193)
      high = Math.imul(high ^ (single[i] as number), 0x5bd1e995) ^ (high >>> 13)
    }
    hashes.push((mixed(high) >>> 12) * 2 ** 32 + mixed(low))
  }
  return hashes
}

/** Spreads the bits, so that a low hash is no matter of spelling (the finaliser of MurmurHash3, public domain). */
function mixed(hash: number): number {
  let value = hash
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** FNV-1a. */
function fnv(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/**
 * Words, and line ends that end a paragraph: a line that goes on in small letters or after a comma was only wrapped,
 * unless a sentence had ended.
 */
const PIECES = /(?:(?<=[.!?:;])\s*\n|(?<!,)\n(?!\s*\p{Ll}))|[\p{L}\p{N}\p{M}]+/gu

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let paragraph = 0
  for (const match of text.matchAll(PIECES)) {
    if (match[0].includes('\n')) paragraph++
    else
      words.push({
        text: match[0].normalize('NFKC').toLowerCase(),
        paragraph,
        from: match.index,
        to: match.index + match[0].length,
      })
    if (words.length === WORDS_READ) break
  }
  return words
}

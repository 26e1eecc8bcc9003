import anyAscii from 'any-ascii'
import { hangulSyllable } from './hangul.ts'

/** How a word was written, as far as it matters for comparing it. */
export type Writing =
  /** Letters for consonants and vowels: Latin, Cyrillic, Greek, Armenian, Georgian. */
  | 'alphabet'
  /** Some vowels are not written, or some are put in: Arabic, Hebrew, the Indic scripts, kana. */
  | 'loose'
  /** Syllables, each with a romanisation of its own: Han, Hangul. */
  | 'syllables'

const LOOSE =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Oriya}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}]/u
const GREEK = /\p{Script=Greek}/u
const ARABIC = /\p{Script=Arabic}/u

/** Where any-ascii spells letter by letter and readers do not. */
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'u'],
  [/(?<=[αε])υ(?=[αεηιουωβγδζλμνρ])/g, 'v'],
  [/(?<=[αε])υ/g, 'f'],
  [/^μπ/g, 'b'],
  [/^ντ/g, 'd'],
  [/γκ|γγ/g, 'g'],
]
const LATIN_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[čçć]/g, 'ch'],
  [/[šşśș]/g, 'sh'],
  [/[žż]/g, 'zh'],
  [/ñ/g, 'ny'],
  [/[øö]/g, 'o'],
  [/[å]/g, 'a'],
]
/** Arabic words that are particles of names, as they are spelt in Latin letters. */
const ARABIC_WORDS: Readonly<Record<string, string>> = {
  بن: 'bin',
  ابن: 'bin',
  بنت: 'bint',
  ابو: 'abu',
  أبو: 'abu',
  ابي: 'abi',
  عبد: 'abd',
  آل: 'al',
  ال: 'al',
  الله: 'allah',
}

/**
 * A word in lower-case ASCII letters and digits. Syllables of Han and Hangul come apart by a space.
 *
 * @param word lower-case, NFKC, without blanks.
 * @example romanise('путин') // { latin: 'putin', writing: 'alphabet' }
 */
export function romanise(word: string): { latin: string; writing: Writing } {
  if (/^[a-z0-9]+$/.test(word)) return { latin: word, writing: 'alphabet' }
  if (SYLLABLES.test(word)) {
    const syllables = [...word].map((letter) => hangulSyllable(letter) ?? anyAscii(letter)).join(' ')
    return { latin: plain(syllables, /[^a-z0-9 ]+/g).trim(), writing: 'syllables' }
  }
  if (ARABIC.test(word)) return { latin: arabic(word), writing: 'loose' }
  const pairs = GREEK.test(word) ? GREEK_PAIRS : LATIN_LETTERS
  const spelt = pairs.reduce((text, [pattern, by]) => text.replace(pattern, by), greekWithoutAccents(word))
  return { latin: plain(anyAscii(spelt), /[^a-z0-9]+/g), writing: LOOSE.test(word) ? 'loose' : 'alphabet' }
}

const plain = (text: string, drop: RegExp) => text.toLowerCase().replace(drop, '')

const greekWithoutAccents = (word: string) =>
  GREEK.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ς/g, 'σ') : word

function arabic(word: string): string {
  const known = ARABIC_WORDS[word]
  if (known !== undefined) return known
  const bare = word.replace(/\p{M}|ـ/gu, '')
  const article = /^ال(?=..)/.test(bare)
  const initial = /^[اأإآعى]/.test(article ? bare.slice(2) : bare)
  const latin = plain(anyAscii(article ? bare.slice(2) : bare), /[^a-z0-9]+/g)
  return `${article ? 'al ' : ''}${initial && !/^[aeiou]/.test(latin) ? 'a' : ''}${latin}`
}

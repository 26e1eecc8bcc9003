import { fold, skeleton } from './fold.ts'
import {
  GENERIC,
  LEGAL_FORMS,
  type LegalClass,
  ORGANISATION_WORDS,
  SMALL_WORDS,
} from './knowledge/organisation-words.ts'
import { NAME_LENGTH, NAME_PARTS, type NamePart } from './person-name.ts'
import { romanise } from './romanise.ts'

export interface OrganisationName {
  parts: readonly NamePart[]
  /** Numbers of the name, in order. */
  numbers: readonly string[]
  legal: LegalClass | undefined
  /** First letters of all words, without small words. */
  initials: string
  /** All words but the legal form as one. */
  joined: string
}

const GENERIC_WEIGHT = 0.4
const SMALL_WEIGHT = 0.05
const LONGEST_FORM = 5

/**
 * Takes an organisation's name apart: without its legal form, with words that many bear marked as telling little.
 *
 * @param text in any script; cut after 400 characters and 14 words.
 */
export function readOrganisationName(text: string): OrganisationName {
  const words = wordsOf(text)
  const { kept, legal } = withoutLegalForms(words)
  const spelt = kept.map(spellingOf)
  const numbers = spelt.filter((word) => /^\d+$/.test(word))
  const parts = spelt
    .filter((word) => !/^\d+$/.test(word))
    .slice(0, NAME_PARTS)
    .map(partOf)
  return {
    parts,
    numbers,
    legal,
    initials: kept
      .filter((word) => !SMALL_WORDS.has(word))
      .map((word) => word[0])
      .join(''),
    joined: spelt.join(''),
  }
}

const RUSSIAN_ADJECTIVE = /(?<=.{3})sk(?:iy|ij|ii|aya|aia|oe|oye|ogo|oi|oy|y)$/

const spellingOf = (word: string) =>
  ORGANISATION_WORDS[word] ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1').replace(RUSSIAN_ADJECTIVE, '')

function partOf(text: string): NamePart {
  const folded = fold(text)
  const small = SMALL_WORDS.has(text)
  return {
    kind: small ? 'particle' : 'name',
    text,
    folded,
    skeleton: skeleton(folded),
    loose: false,
    pinyin: false,
    weight: small ? SMALL_WEIGHT : GENERIC.has(text) ? GENERIC_WEIGHT : 1,
    parent: false,
    equivalents: undefined,
  }
}

function wordsOf(text: string): string[] {
  const clean = text
    .slice(0, NAME_LENGTH)
    .normalize('NFKC')
    .slice(0, NAME_LENGTH)
    .toLowerCase()
    .replace(/(?<=\p{L})['’‘`´]s(?!\p{L})/gu, 's')
    .replace(/['’‘`´ʿʾ]/g, '')
    .replace(/&|\+/g, ' and ')
    .replace(/\bunited states\b/g, 'us')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu, (dotted) =>
      dotted.replaceAll('.', ''),
    )
  const words: string[] = []
  for (const [match] of clean.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(...romanise(match).latin.split(' ').filter(Boolean))
    if (words.length > NAME_PARTS * 2) break
  }
  return words
}

/** Takes off legal forms at either end. A name that is nothing else keeps them. */
function withoutLegalForms(words: readonly string[]): {
  kept: readonly string[]
  legal: LegalClass | undefined
} {
  let kept = words
  let legal: LegalClass | undefined
  for (let turns = 0; turns < 4; turns++) {
    const found = legalFormAt(kept)
    if (!found) break
    kept = found.rest
    legal ??= found.legal
  }
  return { kept, legal }
}

function legalFormAt(words: readonly string[]) {
  for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
    const last = LEGAL_FORMS.get(words.slice(-length).join(' '))
    if (last) return { rest: words.slice(0, -length), legal: last }
    const first = LEGAL_FORMS.get(words.slice(0, length).join(' '))
    if (first) return { rest: words.slice(length), legal: first }
  }
  return undefined
}

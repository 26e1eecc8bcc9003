import { fold, foldLoose, skeleton } from './fold.ts'
import { equivalentsOf } from './knowledge/equivalents.ts'
import {
  CHILD_OF,
  COMMON,
  INNER_PARTICLES,
  PARTICLES,
  SERVANT_OF,
  SUFFIXES,
  TITLES,
} from './knowledge/person-words.ts'
import { isPinyin } from './pinyin.ts'
import { romanise } from './romanise.ts'

/** A name longer than this is cut. */
export const NAME_LENGTH = 400
/** Parts after these are not compared. */
export const NAME_PARTS = 14

export type PartKind = 'name' | 'initial' | 'particle' | 'title' | 'servant'

/** One part of a person's name, made ready to be compared. */
export interface NamePart {
  kind: PartKind
  /** Lower-case ASCII. */
  text: string
  folded: string
  skeleton: string
  /** From a script that leaves out vowels or puts some in. */
  loose: boolean
  /** Can be read as pinyin. */
  pinyin: boolean
  /** How much the part tells, from 0 to 1. */
  weight: number
  /** Follows "son of" or "daughter of". */
  parent: boolean
  equivalents: readonly number[] | undefined
}

export interface PersonName {
  parts: readonly NamePart[]
  /** All parts as one word. */
  joined: string
}

/** How much a part tells, by its folded form; 0 to 1. */
export type PartWeight = (folded: string) => number

const COMMON_FOLDED = new Set([...COMMON].map(fold))
const COMMON_WEIGHT = 0.6
export const FIXED_WEIGHT: Readonly<Record<Exclude<PartKind, 'name'>, number>> = {
  initial: 0.15,
  particle: 0.05,
  title: 0.1,
  servant: 0.25,
}

/** How much a part tells when nothing is known of how often it occurs where it is compared. */
export const defaultWeight: PartWeight = (folded) => {
  if (COMMON_FOLDED.has(folded)) return COMMON_WEIGHT
  return /.(?:uvic|uvich|ivic|uvna|ivna|yivna)$/.test(folded) && folded.length > 6 ? 0.7 : 1
}

interface Word {
  text: string
  loose: boolean
  /** Written onto the next word with a hyphen. */
  hyphen: boolean
}

/**
 * Takes a person's name apart: romanised words, with what each is in the name.
 *
 * @param text in any script and order; cut after 400 characters and 14 parts.
 * @param weight see {@link PartWeight}.
 */
export function readPersonName(text: string, weight: PartWeight = defaultWeight): PersonName {
  const words = wordsOf(text)
  const parts: NamePart[] = []
  let parent = false
  words.forEach((word, at) => {
    const kind = kindOf(words, at)
    const folded = word.loose ? foldLoose(word.text) : fold(word.text)
    parts.push({
      kind,
      text: word.text,
      folded,
      skeleton: skeleton(folded),
      loose: word.loose,
      pinyin: isPinyin(word.text),
      weight: kind === 'name' ? weight(folded) : FIXED_WEIGHT[kind],
      parent: parent && kind !== 'particle',
      equivalents: equivalentsOf(word.text) ?? (folded.length > 3 ? equivalentsOf(folded) : undefined),
    })
    if (kind === 'particle') parent = CHILD_OF.has(word.text) || (parent && word.text.length < 3)
    else if (kind !== 'servant') parent = false
  })
  if (!parts.some(({ kind }) => kind === 'name'))
    for (const part of parts) if (part.text.length > 1) Object.assign(part, { kind: 'name', weight: 1 })
  return { parts, joined: parts.map((part) => part.text).join('') }
}

function kindOf(words: readonly Word[], at: number): PartKind {
  const { text, hyphen } = words[at] as Word
  const first = at === 0
  const last = at === words.length - 1
  if (PARTICLES.has(text)) return 'particle'
  if (INNER_PARTICLES.has(text) && !last && (hyphen || (!first && text.length > 1))) return 'particle'
  if (SERVANT_OF.has(text) && !last) return 'servant'
  if (TITLES.has(text) && !last && words.length > 2) return 'title'
  if (SUFFIXES.has(text) && !first && words.length > 2) return 'title'
  return text.length === 1 ? 'initial' : 'name'
}

const APOSTROPHES = /['’‘`´ʿʾʼʻ＇״׳"“”]/g
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g

function wordsOf(text: string): Word[] {
  const clean = text
    .slice(0, NAME_LENGTH)
    .normalize('NFKC')
    .slice(0, NAME_LENGTH)
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, '')
  const words: Word[] = []
  const hanAlone = /^\p{Script=Han}{2,4}$|^\p{Script=Hangul}{2,5}$/u.test(clean.trim())
  for (const [match] of clean.matchAll(/[\p{L}\p{M}\p{N}]+-?/gu)) {
    const hyphen = match.endsWith('-')
    const { latin, writing } = romanise(hyphen ? match.slice(0, -1) : match)
    const loose = writing === 'loose'
    const pieces = latin.split(' ').filter(Boolean)
    if (writing !== 'syllables') for (const piece of pieces) words.push(...splitServant(piece, loose, hyphen))
    else if (hanAlone && pieces.length > 1)
      words.push(plainWord(pieces[0] as string), plainWord(pieces.slice(1).join('')))
    else if (pieces.length > 0) words.push({ text: pieces.join(''), loose: pieces.length > 2, hyphen })
    if (words.length >= NAME_PARTS) break
  }
  return words.slice(0, NAME_PARTS)
}

const plainWord = (text: string): Word => ({ text, loose: false, hyphen: false })

/** `abdulrahman` is written `abd al-rahman` too. */
function splitServant(text: string, loose: boolean, hyphen: boolean): Word[] {
  const parts = /^(abd(?:[aeiou]{1,2}(?:l|([rsndzt])(?=\2))|[aeiou](?=[^aeiou])))(?!l?l?ah?$)(.{4,})$/.exec(
    text,
  )
  const [, servant, , name] = parts ?? []
  if (servant === undefined || name === undefined) return [{ text, loose, hyphen }]
  return [
    { text: servant, loose, hyphen: true },
    { text: name, loose, hyphen },
  ]
}

import { foldText, withoutInvisible } from '../../../core/confusables.ts'
import type { Settings } from '../../../core/settings.ts'
import { visualKey } from '../../../core/visual-key.ts'
import { type Brand, WELL_KNOWN_BRANDS } from '../knowledge/brands.ts'

/** A brand that a text names. */
export interface Naming {
  brand: Brand
  /** The name as the text writes it, folded. */
  written: string
  /** Index of its first word, and how many words it takes. */
  at: number
  length: number
  /** The words around it, or empty. */
  before: string
  after: string
  /** It looks like the name but is written with other letters: `Trust WaIIet`, `Соіnbase`. */
  disguised: boolean
}

interface Entry {
  brand: Brand
  words: readonly string[]
}

interface Index {
  byWord: Map<string, Entry[]>
  byKey: Map<string, Entry[]>
  /** Names in scripts that write no spaces. */
  unspaced: { brand: Brand; alias: string }[]
}

/** Shorter names are too like too much to be guessed from their looks. */
const DISGUISE_LENGTH = 5
const WORDS_READ = 4_000

/** The words of a text, folded; punctuation parts them. */
export function wordsOf(text: string): string[] {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, WORDS_READ)
}

/** The operator's own brand as {@link Brand}; undefined when the settings name none. */
export function ownBrand(settings: Settings): Brand | undefined {
  const { names, domains } = settings.brand
  const aliases = [...new Set(names.map((name) => foldText(name)))]
  if (aliases.length === 0 && domains.length === 0) return undefined
  return { name: names[0] ?? domains[0] ?? '', kind: 'own', aliases, domains, cues: [] }
}

/** All brands that are guarded: the operator's own first. */
export function guardedBrands(settings: Settings): readonly Brand[] {
  const own = ownBrand(settings)
  return own ? [own, ...WELL_KNOWN_BRANDS] : WELL_KNOWN_BRANDS
}

const indexes = new WeakMap<Settings, Index>()

function indexOf(settings: Settings): Index {
  let index = indexes.get(settings)
  if (!index) {
    index = { byWord: new Map(), byKey: new Map(), unspaced: [] }
    for (const brand of guardedBrands(settings))
      for (const alias of brand.aliases) addAlias(index, brand, alias)
    indexes.set(settings, index)
  }
  return index
}

function addAlias(index: Index, brand: Brand, alias: string): void {
  const words = wordsOf(alias)
  const [first] = words
  if (first === undefined) return
  if (/[^\p{Script=Latin}\p{N}]/u.test(first)) {
    index.unspaced.push({ brand, alias: first })
    return
  }
  const entry = { brand, words }
  put(index.byWord, first, entry)
  if (alias.length >= DISGUISE_LENGTH)
    put(index.byKey, visualKey(first), { brand, words: words.map(visualKey) })
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const ASCII = /^\p{ASCII}*$/u
const ACCENTS = /[\u0300-\u0333]/g

/** The words with nothing undone but accents and case: what an honest writer of the name would have typed. */
function plainWords(text: string): Set<string> {
  const plain = text.normalize('NFD').replace(ACCENTS, '').normalize('NFC').toLowerCase()
  return new Set(plain.match(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu) ?? [])
}

/**
 * Finds the brands that a short text (a display name, a subject, a heading) names, whole words only, longest name
 * first; cues are not asked for.
 *
 * @example
 * brandsNamed('MetaMask Support', settings)[0]?.brand.name // 'MetaMask'
 */
export function brandsNamed(text: string, settings: Settings): Naming[] {
  const { byWord, byKey, unspaced } = indexOf(settings)
  const words = wordsOf(text)
  const found: Naming[] = []
  // What is ASCII reads as it is written: only its letters can be exchanged for like ones.
  let plain = ASCII.test(text) ? new Set(words) : undefined
  const keys = words.map((word) => (word.length >= 3 ? visualKey(word) : word))
  for (let at = 0; at < words.length; at++) {
    const exact = longest(byWord.get(words[at] as string), words, at)
    const alike = exact ?? longest(byKey.get(keys[at] as string), keys, at)
    if (!alike) continue
    const { brand } = alike
    const length = alike.words.length
    plain ??= plainWords(text)
    const typed = words.slice(at, at + length)
    const disguised =
      exact === undefined || typed.some((word) => word.length >= 3 && !(plain as Set<string>).has(word))
    if (disguised && brand.cues.length > 0 && exact === undefined && typed.join('').length < 6) continue
    const [before = '', after = ''] = [words[at - 1], words[at + length]]
    found.push({ brand, written: typed.join(' '), at, length, before, after, disguised })
    at += length - 1
  }
  const shown = withoutInvisible(text)
  for (const { brand, alias } of unspaced)
    if (shown.includes(alias))
      found.push({ brand, written: alias, at: 0, length: 1, before: '', after: '', disguised: false })
  return found
}

function longest(entries: Entry[] | undefined, words: readonly string[], at: number): Entry | undefined {
  let best: Entry | undefined
  for (const entry of entries ?? []) {
    const fits = entry.words.every((word, offset) => words[at + offset] === word)
    if (fits && entry.words.length > (best?.words.length ?? 0)) best = entry
  }
  return best
}

const cuePatterns = new WeakMap<Brand, RegExp>()

/** Whether a brand is meant: its name means nothing else, or one of its cues stands in the folded text. */
export function isMeant(brand: Brand, folded: string): boolean {
  if (brand.cues.length === 0) return true
  let pattern = cuePatterns.get(brand)
  if (!pattern) {
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${brand.cues.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u')
    cuePatterns.set(brand, pattern)
  }
  return pattern.test(folded)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

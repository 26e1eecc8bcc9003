import { domainToUnicode } from 'node:url'
import { getDomain, getPublicSuffix } from 'tldts'
import { skeleton } from '../../../core/confusables.ts'
import { isOneSlipAway } from '../../../core/one-slip.ts'
import type { Settings } from '../../../core/settings.ts'
import { visualKey } from '../../../core/visual-key.ts'
import { ADDED_WORDS, HONEST_NEIGHBOURS } from '../knowledge/added-words.ts'
import type { Brand } from '../knowledge/brands.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { brandDomains, mayBeBrandHost } from './brand-domains.ts'
import { guardedBrands, wordsOf } from './brand-names.ts'

/** How a host imitates a brand. */
export type Imitation =
  | 'same-looks'
  | 'inside-name'
  | 'added-words'
  | 'near'
  | 'other-ending'
  | 'holds-name'
  | 'label-below'

export interface Likeness {
  imitation: Imitation
  brand: Brand
  /** The host as a reader sees it, punycode decoded. */
  shown: string
}

/** Where apps' makers get a name of their own for links that open the app. */
const APP_LINKS = new Set([
  'page.link',
  'app.link',
  'onelink.me',
  'smart.link',
  'adj.st',
  'go.link',
  'sng.link',
])

/** Shorter names are near too many others to be guessed from. */
const GUESSED_LENGTH = 6
const DISGUISED_LENGTH = 5

interface Names {
  byName: Map<string, Brand>
  byKey: Map<string, Brand>
  guessed: [string, Brand][]
}

const indexes = new WeakMap<Settings, Names>()

function namesOf(settings: Settings): Names {
  let names = indexes.get(settings)
  if (!names) {
    names = { byName: new Map(), byKey: new Map(), guessed: [] }
    for (const brand of guardedBrands(settings))
      for (const name of compactNames(brand)) addName(names, name, brand)
    indexes.set(settings, names)
  }
  return names
}

const compactNames = ({ aliases }: Brand) =>
  new Set(aliases.map((alias) => wordsOf(alias).join('')).filter((name) => /^[a-z0-9]{3,40}$/.test(name)))

function addName({ byName, byKey, guessed }: Names, name: string, brand: Brand): void {
  if (byName.has(name)) return
  byName.set(name, brand)
  if (brand.cues.length > 0) return
  if (name.length >= DISGUISED_LENGTH) byKey.set(visualKey(name), brand)
  if (name.length >= GUESSED_LENGTH) guessed.push([name, brand])
}

/**
 * Says whether a host imitates a brand's, and how. The brand's own hosts, and those of well-known services, never do.
 *
 * @param host lower case, ASCII or Unicode
 * @example
 * likenessOf('coinbase-support.example', settings)?.imitation // 'added-words'
 */
export function likenessOf(host: string, settings: Settings): Likeness | undefined {
  const domain = getDomain(host)
  if (!domain || COMMON_SERVICES.has(domain) || brandDomains(settings).byDomain.has(domain)) return undefined
  const names = namesOf(settings)
  const suffix = getPublicSuffix(host) ?? ''
  const ascii = domain.slice(0, domain.length - suffix.length - 1)
  const label = domainToUnicode(ascii).toLowerCase() || ascii
  const shown = ascii.startsWith('xn--') ? host.replace(ascii, label) : host
  const said = (found: { imitation: Imitation; brand: Brand } | undefined) =>
    found && !mayBeBrandHost(found.brand, host) ? { ...found, shown } : undefined
  const below = host.slice(0, Math.max(0, host.length - domain.length - 1))
  return (
    said(sameLooks(label, names)) ??
    said(insideName(below, settings)) ??
    said(inLabel(label, names)) ??
    (APP_LINKS.has(domain) ? undefined : said(labelBelow(below, names)))
  )
}

function sameLooks(
  label: string,
  { byName, byKey }: Names,
): { imitation: Imitation; brand: Brand } | undefined {
  for (const token of new Set([label, ...label.split('-')])) {
    if (byName.has(token)) continue
    const folded = skeleton(token)
    const disguised = folded !== token ? byName.get(folded) : undefined
    const brand = (folded.length >= DISGUISED_LENGTH ? disguised : undefined) ?? byKey.get(visualKey(token))
    if (brand) return { imitation: 'same-looks', brand }
  }
  return undefined
}

/** The brand's whole domain, put in front of another's: `coinbase.com.login.example`. */
function insideName(below: string, settings: Settings): { imitation: Imitation; brand: Brand } | undefined {
  const labels = below.split('.')
  for (let at = 0; at + 1 < labels.length; at++) {
    const brands = brandDomains(settings).byDomain.get(`${labels[at]}.${labels[at + 1]}`)
    const brand = brands?.find(
      (one) => one.kind !== 'general' || (labels[at] as string).length >= DISGUISED_LENGTH,
    )
    if (brand) return { imitation: 'inside-name', brand }
  }
  return undefined
}

function inLabel(label: string, names: Names): { imitation: Imitation; brand: Brand } | undefined {
  const tokens = label.split('-').filter((token) => token)
  const whole = names.byName.get(tokens.join(''))
  if (whole && whole.cues.length === 0 && tokens.join('').length >= DISGUISED_LENGTH)
    return { imitation: 'other-ending', brand: whole }
  const named = tokens.map((token) => names.byName.get(token)).find(Boolean)
  if (named && tokens.length > 1) {
    const added = tokens.some((token) => names.byName.get(token) !== named && endsInAddedWord(token))
    if (added) return { imitation: 'added-words', brand: named }
    if (named.cues.length === 0 && named.kind !== 'general') return { imitation: 'holds-name', brand: named }
  }
  return runTogether(label, names) ?? near(label, names)
}

/** `securecoinbase`, `metamaskwallet`: the name and other words without a hyphen. */
function runTogether(
  label: string,
  { byName, guessed }: Names,
): { imitation: Imitation; brand: Brand } | undefined {
  const text = label.replaceAll('-', '')
  for (const word of ADDED_WORDS) {
    if (word.length < 3) continue
    const rest = text.startsWith(word)
      ? text.slice(word.length)
      : text.endsWith(word)
        ? text.slice(0, -word.length)
        : ''
    const brand = rest.length >= DISGUISED_LENGTH ? byName.get(rest) : undefined
    if (brand && (brand.cues.length === 0 || brand.kind !== 'general'))
      return { imitation: 'added-words', brand }
  }
  for (const [name, brand] of guessed) {
    const at = text.length > name.length ? text.indexOf(name) : -1
    if (at === -1) continue
    const added = endsInAddedWord(text.slice(0, at)) || endsInAddedWord(text.slice(at + name.length))
    if (added) return { imitation: 'added-words', brand }
    if (brand.kind !== 'general') return { imitation: 'holds-name', brand }
  }
  return undefined
}

const endsInAddedWord = (text: string) =>
  ADDED_WORDS.some(
    (word) => text === word || (word.length >= 4 && (text.startsWith(word) || text.endsWith(word))),
  )

function near(label: string, { byName, guessed }: Names): { imitation: Imitation; brand: Brand } | undefined {
  if (label.length < GUESSED_LENGTH - 1 || HONEST_NEIGHBOURS.has(label) || byName.has(label)) return undefined
  for (const [name, brand] of guessed) if (isOneSlipAway(label, name)) return { imitation: 'near', brand }
  return undefined
}

/** The name alone as a label below somebody else's domain. */
function labelBelow(below: string, { byName }: Names): { imitation: Imitation; brand: Brand } | undefined {
  for (const token of below.split(/[.-]/)) {
    const brand = token.length >= GUESSED_LENGTH ? byName.get(token) : undefined
    if (brand && brand.cues.length === 0) return { imitation: 'label-below', brand }
  }
  return undefined
}

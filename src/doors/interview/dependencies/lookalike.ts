import { isOneSlipAway } from '../../../core/one-slip.ts'
import { visualKey } from '../../../core/visual-key.ts'
import { FAMOUS_NPM, FAMOUS_SCOPED, KNOWN_NPM, NPM_SCOPES } from '../knowledge/popular-npm.ts'
import { FAMOUS_PYPI, KNOWN_PYPI } from '../knowledge/popular-pypi.ts'
import type { Ecosystem } from './dependency.ts'
import { normalisePypi } from './python/requirement.ts'

/** What a package's name is close to, and how. */
export interface Likeness {
  /** The well-known name. */
  to: string
  /**
   * - `eye`: looks the same in many fonts;
   * - `slip`: one letter swapped, doubled, left out or mistyped;
   * - `punctuation`: the same letters with other dots and hyphens, or a scope written into the name;
   * - `scope`: a scope that is one slip from a maker's;
   * - `added`: a word put to a well-known name.
   */
  how: 'eye' | 'slip' | 'punctuation' | 'scope' | 'added'
}

/** Shorter names are too near to each other to mean anything. */
const SLIP_LENGTH = 5
const EYE_LENGTH = 4
const NAME_LENGTH = 214

const bare = (name: string) => name.replace(/[-_.@/]/g, '')

interface Names {
  famous: ReadonlySet<string>
  known: ReadonlySet<string>
  byEye: ReadonlyMap<string, string>
  byBare: ReadonlyMap<string, string>
}

function namesOf(
  famous: ReadonlySet<string>,
  known: ReadonlySet<string>,
  more: Iterable<string> = [],
): Names {
  const all = [...famous, ...more]
  return {
    famous,
    known,
    byEye: new Map(all.filter((name) => name.length >= EYE_LENGTH).map((name) => [visualKey(name), name])),
    byBare: new Map(
      all.filter((name) => /[-_.@]/.test(name) || name.length > 6).map((name) => [bare(name), name]),
    ),
  }
}

const NPM = namesOf(FAMOUS_NPM, KNOWN_NPM, FAMOUS_SCOPED)
const PYPI = namesOf(FAMOUS_PYPI, KNOWN_PYPI)
const SCOPES_BY_EYE = new Map([...NPM_SCOPES].map((scope) => [visualKey(scope), scope]))

/** Words that squatters put to a name to make it sound official, newer or handier. */
const BAIT = new Set(
  'magic official original real secure security verified trusted fixed fix patch patched latest new next2 update updated upgrade pro plus premium free lite fast helper helpers v2 v3 js-sdk node nodejs py js python'.split(
    ' ',
  ),
)

/**
 * Compares a package's name with well-known ones. A name that is known itself, or lies under a maker's own scope, is
 * like nothing. On how squatted names are made: Taylor et al., "Defending Against Package Typosquatting" (NSS 2020);
 * Vu et al., "Typosquatting and Combosquatting Attacks on the Python Ecosystem" (EuroS&PW 2020).
 *
 * @example
 * likenessOf('npm', 'expresss') // { to: 'express', how: 'slip' }
 */
export function likenessOf(ecosystem: Ecosystem, written: string): Likeness | undefined {
  if (written.length > NAME_LENGTH) return undefined
  if (ecosystem === 'npm')
    return written.startsWith('@') ? scopedLikeness(written) : likenessAmong(NPM, written)
  return ecosystem === 'pypi' ? likenessAmong(PYPI, normalisePypi(written)) : undefined
}

function scopedLikeness(name: string): Likeness | undefined {
  const scope = name.slice(0, Math.max(0, name.indexOf('/')))
  if (scope === '' || NPM_SCOPES.has(scope)) return undefined
  const seen = SCOPES_BY_EYE.get(visualKey(scope))
  if (seen !== undefined) return { to: seen, how: 'scope' }
  for (const known of NPM_SCOPES)
    if (known.length > SLIP_LENGTH + 1 && slips(scope, known)) return { to: known, how: 'scope' }
  const flat = NPM.byBare.get(bare(name))
  return flat?.startsWith('@') && flat !== name ? { to: flat, how: 'punctuation' } : undefined
}

function likenessAmong({ famous, known, byEye, byBare }: Names, name: string): Likeness | undefined {
  if (known.has(name)) return undefined
  const seen = name.length >= EYE_LENGTH ? byEye.get(visualKey(name)) : undefined
  if (seen !== undefined) return { to: seen, how: 'eye' }
  const flat = byBare.get(bare(name))
  if (flat !== undefined) return { to: flat, how: 'punctuation' }
  for (const one of famous) if (one.length >= EYE_LENGTH && slips(name, one)) return { to: one, how: 'slip' }
  return addedTo(famous, name)
}

/** From this length on one changed letter of any kind is hardly chance, and neither is a plural. */
const LONG = 8

/** One slip, other than the plural and the number of a successor, which are honest names. */
function slips(name: string, known: string): boolean {
  if ((known === `${name}s` && !known.endsWith('ss')) || /\d$/.test(name) !== /\d$/.test(known)) return false
  if (name === `${known}s` && !known.endsWith('s')) return known.length > LONG + 1
  if (known.length < SLIP_LENGTH) return isDoubled(name, known)
  return isOneSlipAway(name, known) || (known.length >= LONG && isOneEditAway(name, known))
}

/** The known name with one of its letters twice. */
function isDoubled(name: string, known: string): boolean {
  const at = firstDifference(name, known)
  return (
    name.length === known.length + 1 && name[at] === name[at - 1] && name.slice(at + 1) === known.slice(at)
  )
}

/** One letter put in, left out or replaced, the first letter standing. */
function isOneEditAway(name: string, known: string): boolean {
  const at = firstDifference(name, known)
  if (at === 0 || at === known.length || Math.abs(name.length - known.length) > 1) return false
  const [rest, other] = [name.slice(at), known.slice(at)]
  return rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function addedTo(famous: ReadonlySet<string>, name: string): Likeness | undefined {
  for (let at = name.indexOf('-'); at !== -1; at = name.indexOf('-', at + 1)) {
    const [before, after] = [name.slice(0, at), name.slice(at + 1)]
    if (famous.has(before) && BAIT.has(after)) return { to: before, how: 'added' }
    if (famous.has(after) && BAIT.has(before)) return { to: after, how: 'added' }
  }
  return undefined
}

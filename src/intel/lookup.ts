import type { Indicator, IndicatorLookup } from '../core/indicator.ts'
import type { Observable } from '../core/observable.ts'
import { LISTED_TYPES, type ListedType, normaliseDomain, normaliseEmail, normaliseUrl } from './entry.ts'
import type { StoredList } from './list.ts'
import { readPackage } from './package.ts'
import { isWithin, readRange, type VersionRange } from './version.ts'

type Origin = Pick<Indicator, 'source' | 'date' | 'judgement'>

/** All values of a group share one origin, so that a value costs one entry of a map and no object of its own. */
type Index = Record<ListedType, Map<string, Origin>> & { ranges: Ranges }

/** Ranges of versions by package: `npm:name`. */
type Ranges = Map<string, { value: string; range: VersionRange; origin: Origin }[]>

const RANGES_KEPT = 1_000

const LABELS_WALKED = 32

/**
 * Answers from loaded lists. The most exact match counts (a URL before its host, a name before the domain above it);
 * of two lists that judge the same value, the newer one; of the same day, the one that allows.
 */
export function lookupOf(lists: readonly StoredList[]): IndicatorLookup {
  const maps = Object.fromEntries(LISTED_TYPES.map((type) => [type, new Map()]))
  const index = { ...maps, ranges: new Map() } as unknown as Index
  let size = 0
  for (const { meta, groups } of lists) {
    const listed = Date.parse(meta.listDate ?? meta.addedAt)
    for (const { type, judgement, date, values } of groups) {
      const origin: Origin = {
        source: meta.name,
        date: date === undefined ? listed : Date.parse(date),
        judgement,
      }
      const known = index[type]
      for (const value of values) {
        if (type === 'package' && addRange(index.ranges, value, origin)) {
          size++
          continue
        }
        const other = known.get(value)
        if (!other) size++
        if (!other || isBefore(other, origin)) known.set(value, origin)
      }
    }
  }
  return {
    size,
    find: (observable) => find(index, observable),
    has: (type) =>
      LISTED_TYPES.some((listed) => listed === type && index[listed].size > 0) ||
      (type === 'package' && index.ranges.size > 0),
  }
}

function addRange(ranges: Ranges, value: string, origin: Origin): boolean {
  const at = value.indexOf('@>=')
  const range = at === -1 ? undefined : readRange(value.slice(at + 1))
  if (!range) return false
  const key = value.slice(0, at)
  const known = ranges.get(key)
  if (!known) ranges.set(key, [{ value, range, origin }])
  else if (known.length < RANGES_KEPT) known.push({ value, range, origin })
  return true
}

const isBefore = (one: Origin, other: Origin) =>
  one.date < other.date || (one.date === other.date && other.judgement === 'allow')

function find(index: Index, { type, value }: Observable): Indicator | undefined {
  if (type === 'url') return findUrl(index, value)
  if (type === 'domain') return findDomain(index, normaliseDomain(value))
  if (type === 'email') return findExact(index, 'email', normaliseEmail(value))
  if (type === 'package') return findPackage(index, value)
  if (type === 'ip' || type === 'sha256') return findExact(index, type, value.toLowerCase())
  return undefined
}

function findExact(index: Index, type: ListedType, value: string | undefined): Indicator | undefined {
  const origin = value === undefined ? undefined : index[type].get(value)
  return origin && value !== undefined ? { type, value, ...origin } : undefined
}

/**
 * One version, then every version, then ranges. A version that cannot be compared with a range counts as within: what
 * is not known is not clean.
 */
function findPackage(index: Index, value: string): Indicator | undefined {
  const named = readPackage(value)
  if (!named) return undefined
  const { key, version } = named
  const exact = version === undefined ? undefined : findExact(index, 'package', `${key}@${version}`)
  const found = exact ?? findExact(index, 'package', key)
  if (found || version === undefined) return found
  const within = index.ranges.get(key)?.find(({ range }) => isWithin(version, range) !== false)
  return within && { type: 'package', value: within.value, ...within.origin }
}

function findUrl(index: Index, value: string): Indicator | undefined {
  const url = normaliseUrl(value)
  if (url === undefined) return undefined
  const host = url.split(/[/?]/, 1)[0] as string
  const bare = url.split('?', 1)[0] as string
  return (
    findExact(index, 'url', url) ??
    findExact(index, 'url', bare) ??
    findExact(index, 'ip', host) ??
    findDomain(index, normaliseDomain(host))
  )
}

function findDomain(index: Index, name: string | undefined): Indicator | undefined {
  let rest = name
  for (let walked = 0; rest?.includes('.') && walked < LABELS_WALKED; walked++) {
    const found = findExact(index, 'domain', rest)
    if (found) return found
    rest = rest.slice(rest.indexOf('.') + 1)
  }
  return undefined
}

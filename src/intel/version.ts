/** Versions from `introduced` on, up to but without `fixed`, or up to and with `last`. Open where nothing is said. */
export interface VersionRange {
  /** `0`: from the first on. */
  introduced: string
  fixed?: string
  last?: string
}

const VERSION = /^v?(\d{1,15}(?:\.\d{1,15}){0,9})(.*)$/s

/**
 * Compares two versions as Semantic Versioning (https://semver.org/) and, for what Python writes, PEP 440 do.
 *
 * @returns below 0, 0 or above 0; undefined when one of them is no version that is understood.
 * @example
 * compareVersions('1.0.0-rc.1', '1.0.0') // -1
 */
export function compareVersions(one: string, other: string): number | undefined {
  const [a, b] = [VERSION.exec(one), VERSION.exec(other)]
  if (!a || !b) return undefined
  const numbers = compareLists((a[1] as string).split('.'), (b[1] as string).split('.'))
  return numbers !== 0 ? numbers : compareSuffixes(a[2] as string, b[2] as string)
}

function compareSuffixes(one: string, other: string): number | undefined {
  const [a, b] = [rankOf(one), rankOf(other)]
  if (a === undefined || b === undefined) return undefined
  if (a.rank !== b.rank) return a.rank - b.rank
  return compareLists(a.parts, b.parts)
}

const STAGES: Record<string, number> = {
  dev: -5,
  a: -4,
  alpha: -4,
  b: -3,
  beta: -3,
  c: -2,
  rc: -2,
  pre: -2,
  preview: -2,
}

/** Where a suffix stands: before the release, at it, or after it. */
function rankOf(suffix: string): { rank: number; parts: string[] } | undefined {
  const written = suffix.split('+', 1)[0] as string
  if (written === '') return { rank: 0, parts: [] }
  if (written.startsWith('-')) return { rank: -1, parts: written.slice(1).split('.') }
  const [, stage, number = '0'] = /^[._]?([a-z]{1,10})[._-]?(\d{0,15})$/i.exec(written) ?? []
  if (stage === undefined) return undefined
  const name = stage.toLowerCase()
  const rank = name === 'post' || name === 'rev' || name === 'r' ? 1 : STAGES[name]
  return rank === undefined ? undefined : { rank, parts: [number] }
}

/** Part by part: numbers by size and before words; what has more parts comes after. */
function compareLists(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const [a, b] = [one[at] ?? '', other[at] ?? '']
    const [x, y] = [/^\d+$/.test(a), /^\d+$/.test(b)]
    if (x && y && Number(a) !== Number(b)) return Math.sign(Number(a) - Number(b))
    if (x && y) continue
    if (a === '' && /^0+$/.test(b)) continue
    if (b === '' && /^0+$/.test(a)) continue
    if (a === '' || b === '') return a === '' ? -1 : 1
    if (x !== y) return x ? -1 : 1
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}

/** Whether a version lies in a range; undefined when they cannot be compared. */
export function isWithin(version: string, { introduced, fixed, last }: VersionRange): boolean | undefined {
  const from = introduced === '0' ? 0 : compareVersions(version, introduced)
  const to = fixed === undefined ? undefined : compareVersions(version, fixed)
  const until = last === undefined ? undefined : compareVersions(version, last)
  if (from === undefined || (fixed !== undefined && to === undefined)) return undefined
  if (last !== undefined && until === undefined) return undefined
  return from >= 0 && (to === undefined || to < 0) && (until === undefined || until <= 0)
}

/** `>=1.0.0,<1.2.0`: a range as it is kept in a list. */
export const writeRange = ({ introduced, fixed, last }: VersionRange): string =>
  [
    `>=${introduced}`,
    ...(fixed === undefined ? [] : [`<${fixed}`]),
    ...(last === undefined ? [] : [`<=${last}`]),
  ].join(',')

/** The reverse of {@link writeRange}; undefined for what it never wrote. */
export function readRange(text: string): VersionRange | undefined {
  const [, introduced, end, until] = /^>=([^,\s]+)(?:,(<=?)([^,\s]+))?$/.exec(text) ?? []
  if (introduced === undefined) return undefined
  if (end === undefined || until === undefined) return { introduced }
  return end === '<' ? { introduced, fixed: until } : { introduced, last: until }
}

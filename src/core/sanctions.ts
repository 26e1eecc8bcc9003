/** A sanctions list as it stood when it was asked. */
export interface SanctionsListAge {
  /** `ofac-sdn`, `un`, `eu`. */
  list: string
  /** The day on which its makers issued it, as 2026-01-31. */
  issued: string
  parties: number
}

/** What is known of a person that a list might know too. */
export interface SanctionsQuery {
  /** Of the person: compared with listed persons alone. */
  names: readonly string[]
  /** Names of companies, such as one that is to be paid: compared with listed organisations alone. */
  organisations?: readonly string[]
  /** ISO 8601 date, or its year alone. */
  birthDates?: readonly string[]
  emails?: readonly string[]
  phones?: readonly string[]
  /** Numbers of identity papers, as written. */
  documents?: readonly string[]
  wallets?: readonly string[]
  /** Lines with places: a street with its town, or a town with its country. */
  addresses?: readonly string[]
}

/**
 * What of a query can fit a party besides its name. `birth-year`: one of the two says no more than the year, or a
 * range of years. `address`: street, town and, where the list has it, country; `town`: town and country alone, which
 * many people share.
 */
export const CORROBORATORS = [
  'birth-date',
  'birth-year',
  'email',
  'phone',
  'document',
  'wallet',
  'address',
  'town',
] as const

export type Corroborator = (typeof CORROBORATORS)[number]

/** A party of a list that fits a query. */
export interface SanctionsHit {
  list: string
  /** The day on which the list was issued. */
  issued: string
  /** The party's id on its list. */
  party: string
  /** The party's first name on the list. */
  name: string
  /** The programmes under which it is listed. */
  programmes: readonly string[]
  /** How the query met it: `name`, or another identifier alone. */
  by: 'name' | 'identifier'
  /** Of a name: the one asked, the one listed and how alike they are, from 0 to 1. */
  asked?: string
  listed?: string
  score?: number
  /** Whether the list itself calls the name that fits weak: a nickname, or one that many have. */
  weak?: true
  /** What else of the query the list has of this party, as it was asked. */
  corroborated: readonly { kind: Corroborator; value: string }[]
  /** What the list has of this party that contradicts the query: another birth year. */
  contradicted: readonly { kind: 'birth-year'; asked: string; listed: string }[]
}

/** Sanctions lists in force, ready to be asked. */
export interface SanctionsScreen {
  lists: readonly SanctionsListAge[]
  /** Everybody who fits, the best first. */
  ask(query: SanctionsQuery): SanctionsHit[]
}

/** A record of one screening, to be kept. */
export interface ScreeningRecord {
  /** ISO 8601. */
  at: string
  /** The lists that were asked, with how old they were. None: not checked. */
  lists: readonly (SanctionsListAge & { ageDays: number })[]
  query: SanctionsQuery
  hits: readonly SanctionsHit[]
  /** `possible`: a name alone; `match`: with a second identifier, or an exact identifier. */
  disposition: 'not checked' | 'none' | 'possible' | 'match'
}

/** Identifiers that nobody shares by chance. */
const EXACT: readonly Corroborator[] = ['wallet', 'email']

/**
 * What one hit comes to. An exact wallet or e-mail address is a match by itself. A name is one with a second
 * identifier that fits and none that contradicts; a town alone is too common to be that. A name alone is never more
 * than possible.
 */
export function dispositionOf({ by, corroborated, contradicted }: SanctionsHit): 'possible' | 'match' {
  if (by === 'identifier' || corroborated.some(({ kind }) => EXACT.includes(kind))) return 'match'
  const second = corroborated.some(({ kind }) => kind !== 'town')
  return second && contradicted.length === 0 ? 'match' : 'possible'
}

const DAY_MS = 86_400_000

/**
 * Asks lists and keeps what was asked, of which lists, and what they said.
 *
 * @param screen absent or without lists: nothing was checked, and the record says so
 * @param now milliseconds since the epoch
 */
export function screeningRecord(
  query: SanctionsQuery,
  screen: SanctionsScreen | undefined,
  now: number,
): ScreeningRecord {
  const lists = (screen?.lists ?? []).map((list) => ({
    ...list,
    ageDays: Math.max(0, Math.floor((now - Date.parse(list.issued)) / DAY_MS)),
  }))
  const asked = lists.length > 0 && Object.values(query).some((values) => values.length > 0)
  const hits = asked && screen ? screen.ask(query) : []
  const found = hits.some((hit) => dispositionOf(hit) === 'match') ? 'match' : 'possible'
  return {
    at: new Date(now).toISOString(),
    lists,
    query,
    hits,
    disposition: !asked ? 'not checked' : hits.length === 0 ? 'none' : found,
  }
}

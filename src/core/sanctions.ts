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
  names: readonly string[]
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
  /** What else of the query the list has of this party: a birth date, an e-mail address, a wallet. */
  corroborated: readonly { kind: string; value: string }[]
  /** What the list has of this party that contradicts the query, such as another birth year. */
  contradicted: readonly { kind: string; asked: string; listed: string }[]
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

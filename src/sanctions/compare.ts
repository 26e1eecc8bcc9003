import type { Corroborator, SanctionsHit, SanctionsQuery } from '../core/sanctions.ts'
import { normaliseDocument, normaliseEmail, normalisePhone, normaliseWallet } from './identifier.ts'
import type { Birth, Party, PartyAddress } from './party.ts'

/** Values of one kind that are read of a query. */
const ASKED = 100
/** Years by which a birth year may differ without contradicting; of one that the list gives as near, the other. */
const YEARS_APART = { exact: 1, circa: 5 }
/** A range of more years fits too many to mean anything. */
const RANGE_YEARS = 5

/** A query in the form in which it is compared: each value with how it was written. */
export interface Asked {
  births: readonly string[]
  emails: ReadonlyMap<string, string>
  phones: ReadonlyMap<string, string>
  documents: ReadonlyMap<string, string>
  wallets: ReadonlyMap<string, string>
  addresses: readonly { written: string; tokens: readonly string[] }[]
}

/** Brings a query into the form in which it is compared; what cannot be an identifier is left out. */
export function prepare(query: SanctionsQuery): Asked {
  return {
    births: (query.birthDates ?? []).slice(0, ASKED).flatMap((text) => {
      const day = text.trim()
      return /^\d{4}(-\d{2}-\d{2})?$/.test(day.slice(0, 10)) ? [day.slice(0, 10)] : []
    }),
    emails: normalised(query.emails, normaliseEmail),
    phones: normalised(query.phones, normalisePhone),
    documents: normalised(query.documents, normaliseDocument),
    wallets: normalised(query.wallets, normaliseWallet),
    addresses: (query.addresses ?? [])
      .slice(0, ASKED)
      .map((written) => ({ written, tokens: tokensOf(written) })),
  }
}

function normalised(values: readonly string[] = [], normalise: (text: string) => string | undefined) {
  const found = new Map<string, string>()
  for (const written of values.slice(0, ASKED)) {
    const value = normalise(written)
    if (value !== undefined && !found.has(value)) found.set(value, written)
  }
  return found
}

type Compared = Pick<SanctionsHit, 'corroborated' | 'contradicted'>

/** What of a query a party's entry corroborates and contradicts. */
export function compare(asked: Asked, party: Party): Compared {
  const corroborated: { kind: Corroborator; value: string }[] = []
  const note = (kind: Corroborator, value: string | undefined) => {
    if (value !== undefined) corroborated.push({ kind, value })
  }
  const shared = (kind: Corroborator, listed: readonly string[], values: ReadonlyMap<string, string>) => {
    for (const value of listed) note(kind, values.get(value))
  }
  shared('wallet', party.wallets, asked.wallets)
  shared('email', party.emails, asked.emails)
  shared('phone', party.phones, asked.phones)
  shared('document', party.documents, asked.documents)
  for (const birth of asked.births) {
    const kind = birthFits(birth, party.births)
    if (kind) note(kind, birth)
  }
  for (const { written, tokens } of asked.addresses) {
    const kind = placeFits(tokens, party.addresses)
    if (kind) note(kind, written)
  }
  return { corroborated, contradicted: contradictions(asked.births, party.births) }
}

const yearOf = (day: string) => Number(day.slice(0, 4))
const isDay = (text: string) => text.length === 10

/** The first of January stands for an unknown day: OFAC's list of 2025 has it ten times as often as chance would. */
const isKnownDay = (text: string) => isDay(text) && !text.endsWith('-01-01')

/**
 * Two days that are both known and differ fit only with day and month exchanged, as forms of different countries do.
 */
function birthFits(asked: string, listed: readonly Birth[]): 'birth-date' | 'birth-year' | undefined {
  const known = isKnownDay(asked)
  if (known && listed.some(({ from, to }) => from === asked && to === asked)) return 'birth-date'
  const fits = listed.some(({ from, to, circa }) => {
    if (known && isKnownDay(from) && from === to && !circa) return from === exchanged(asked)
    const near = circa ? YEARS_APART.exact : 0
    const [first, last] = [yearOf(from) - near, yearOf(to) + near]
    if (last - first > RANGE_YEARS || yearOf(asked) < first || yearOf(asked) > last) return false
    const isSpanOfDays = isDay(from) && from !== to && !circa
    return !known || !isSpanOfDays || (asked >= from && asked <= to)
  })
  return fits ? 'birth-year' : undefined
}

const exchanged = (day: string) => `${day.slice(0, 5)}${day.slice(8, 10)}-${day.slice(5, 7)}`

function contradictions(asked: readonly string[], listed: readonly Birth[]): Compared['contradicted'] {
  const far = (day: string) =>
    listed.every(({ from, to, circa }) => {
      const apart = circa ? YEARS_APART.circa : YEARS_APART.exact
      return yearOf(day) < yearOf(from) - apart || yearOf(day) > yearOf(to) + apart
    })
  if (asked.length === 0 || listed.length === 0 || !asked.every(far)) return []
  const said = listed.map(
    ({ from, to, circa }) => `${circa ? 'near ' : ''}${from === to ? from : `${from} to ${to}`}`,
  )
  return [{ kind: 'birth-year', asked: asked.join(', '), listed: said.slice(0, 5).join(', ') }]
}

/** Words in lower case, without marks. */
export const tokensOf = (text: string): string[] =>
  text
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** A country alone never fits: it says nothing of a person. Nor does a town without its country or a street. */
function placeFits(
  asked: readonly string[],
  listed: readonly PartyAddress[],
): 'address' | 'town' | undefined {
  const words = new Set(asked)
  const has = (text: string | undefined) => {
    const wanted = tokensOf(text ?? '')
    return wanted.length > 0 && wanted.every((word) => words.has(word))
  }
  let town = false
  for (const address of listed) {
    if (!has(address.town)) continue
    const inCountry =
      has(address.country) ||
      (address.code !== undefined &&
        (asked.at(-1) === address.code.toLowerCase() || has(REGIONS.of(address.code))))
    if (has(address.street) && (inCountry || address.country === undefined)) return 'address'
    town ||= inCountry
  }
  return town ? 'town' : undefined
}

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' })

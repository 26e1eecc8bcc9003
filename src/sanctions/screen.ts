import {
  dispositionOf,
  type SanctionsHit,
  type SanctionsListAge,
  type SanctionsQuery,
  type SanctionsScreen,
} from '../core/sanctions.ts'
import { NameIndex } from '../names/name-index.ts'
import { type Asked, compare, prepare } from './compare.ts'
import type { Party, PartySchema, SanctionsList } from './party.ts'

/** Names of a query that are asked. */
const NAMES = 50
const NAME_LENGTH = 300
/** Hits of a query that are kept, the best. */
const HITS = 50

/** Finds names like one. */
export interface NameSearch {
  /** @returns parties with their listed name that is most like it, and how alike they are, from 0 to 1 */
  search(name: string): readonly { id: string; listed: string; score: number }[]
}

export type SearchOf = (parties: readonly Party[]) => NameSearch

/**
 * Makes lists ready to be asked. Wallets and e-mail addresses are looked up exactly; names of persons and companies
 * by likeness, in an index that is built when the first is asked.
 *
 * @param searchOf builds an index of names; default: one that compares across scripts
 */
export function sanctionsScreen(
  lists: readonly SanctionsList[],
  searchOf: SearchOf = (parties) => new NameIndex(parties),
): SanctionsScreen {
  const ready = lists.map((list) => new ReadyList(list, searchOf))
  return {
    lists: ready.map(({ age }) => age),
    ask(query) {
      const asked = prepare(query)
      return ready
        .flatMap((list) => list.ask(query, asked))
        .sort(better)
        .slice(0, HITS)
    },
  }
}

function better(one: SanctionsHit, other: SanctionsHit): number {
  const rank = (hit: SanctionsHit) =>
    (dispositionOf(hit) === 'match' ? 2 : 0) - (hit.contradicted.length > 0 ? 1 : 0) + (hit.score ?? 1)
  return rank(other) - rank(one)
}

interface NameFit {
  asked: string
  listed: string
  score: number
}

class ReadyList {
  readonly age: SanctionsListAge
  readonly #parties: readonly Party[]
  readonly #byId: ReadonlyMap<string, Party>
  readonly #byIdentifier = new Map<string, Party[]>()
  readonly #searchOf: SearchOf
  readonly #indexes = new Map<PartySchema, NameSearch>()

  constructor({ list, issued, parties }: SanctionsList, searchOf: SearchOf) {
    this.age = { list, issued, parties: parties.length }
    this.#parties = parties
    this.#byId = new Map(parties.map((party) => [party.id, party]))
    this.#searchOf = searchOf
    for (const party of parties)
      for (const value of [...party.wallets, ...party.emails]) {
        const known = this.#byIdentifier.get(value)
        if (known) known.push(party)
        else this.#byIdentifier.set(value, [party])
      }
  }

  ask(query: SanctionsQuery, asked: Asked): SanctionsHit[] {
    const fits = new Map<Party, NameFit | undefined>()
    for (const value of [...asked.wallets.keys(), ...asked.emails.keys()])
      for (const party of this.#byIdentifier.get(value) ?? []) fits.set(party, undefined)
    this.#findNames('Person', query.names, fits)
    this.#findNames('Organization', query.organisations ?? [], fits)
    return [...fits].map(([party, fit]) => this.#hit(party, fit, asked))
  }

  #findNames(schema: PartySchema, names: readonly string[], fits: Map<Party, NameFit | undefined>): void {
    for (const name of names.slice(0, NAMES)) {
      const asked = name.slice(0, NAME_LENGTH)
      if (asked.trim() === '') continue
      for (const { id, listed, score } of this.#index(schema).search(asked)) {
        const party = this.#byId.get(id)
        if (party && score > (fits.get(party)?.score ?? 0)) fits.set(party, { asked, listed, score })
      }
    }
  }

  #index(schema: PartySchema): NameSearch {
    const known = this.#indexes.get(schema)
    if (known) return known
    const index = this.#searchOf(this.#parties.filter((party) => party.schema === schema))
    this.#indexes.set(schema, index)
    return index
  }

  #hit(party: Party, fit: NameFit | undefined, asked: Asked): SanctionsHit {
    const weak = fit && party.names.some(({ text, weak }) => weak && text === fit.listed)
    return {
      list: this.age.list,
      issued: this.age.issued,
      party: party.id,
      name: party.names[0]?.text ?? '',
      programmes: party.programmes,
      by: fit ? 'name' : 'identifier',
      ...fit,
      ...(weak ? { weak } : {}),
      ...compare(asked, party),
    }
  }
}

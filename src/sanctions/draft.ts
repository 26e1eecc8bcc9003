import { normaliseDocument, normaliseEmail, normalisePhone, normaliseWallet } from './identifier.ts'
import type { Birth, Party, PartyAddress, PartySchema } from './party.ts'

/** Names and identifiers of one kind that one party may have. */
const VALUES = 500
const TEXT_LENGTH = 500

/** Collects what a list says of one party: each thing once, normalised; what is empty or unusable is left out. */
export class PartyDraft {
  readonly #party: Party

  constructor(id: string, schema: PartySchema) {
    this.#party = {
      id: id.slice(0, TEXT_LENGTH),
      schema,
      names: [],
      births: [],
      emails: [],
      phones: [],
      wallets: [],
      websites: [],
      documents: [],
      addresses: [],
      programmes: [],
    }
  }

  name(written: string, weak: boolean): void {
    const text = tidy(written)
    if (text === '' || this.#party.names.length >= VALUES) return
    if (!this.#party.names.some((name) => name.text === text)) this.#party.names.push({ text, weak })
  }

  birth(birth: Birth | undefined): void {
    const known = this.#party.births
    if (!birth || known.length >= VALUES) return
    if (!known.some(({ from, to }) => from === birth.from && to === birth.to)) known.push(birth)
  }

  email(text: string): void {
    addTo(this.#party.emails, normaliseEmail(text))
  }

  phone(text: string): void {
    addTo(this.#party.phones, normalisePhone(text))
  }

  wallet(text: string): void {
    addTo(this.#party.wallets, normaliseWallet(text))
  }

  website(text: string): void {
    addTo(this.#party.websites, tidy(text).toLowerCase())
  }

  document(text: string): void {
    addTo(this.#party.documents, normaliseDocument(text))
  }

  programme(text: string): void {
    addTo(this.#party.programmes, tidy(text))
  }

  /** Without a town it could not be told from its country, which says nothing of a person. */
  address(address: PartyAddress | undefined): void {
    if (!address?.town || this.#party.addresses.length >= VALUES) return
    const { street, town, country, code } = address
    this.#party.addresses.push({
      ...(street ? { street: tidy(street) } : {}),
      town: tidy(town),
      ...(country ? { country: tidy(country) } : {}),
      ...(code ? { code } : {}),
    })
  }

  /** @returns undefined for a party without a name or id */
  done(): Party | undefined {
    return this.#party.id !== '' && this.#party.names.length > 0 ? this.#party : undefined
  }
}

/** Without white space around it, and never long. */
export const tidy = (text: string): string => text.slice(0, TEXT_LENGTH).replace(/\s+/g, ' ').trim()

/** Adds a value once; none that is empty or too many. */
export function addTo(values: string[], value: string | undefined): void {
  if (value && values.length < VALUES && !values.includes(value)) values.push(value)
}

/** `2026-01-31`; undefined for a day that is none. */
export function isoDay(year: string, month: string, day: string): string | undefined {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}

/** Says a period in years where it goes from a first of January to a last of December. */
export function wholeYears(birth: Birth): Birth {
  if (!birth.from.endsWith('-01-01') || !birth.to.endsWith('-12-31')) return birth
  return { ...birth, from: birth.from.slice(0, 4), to: birth.to.slice(0, 4) }
}

/** A country of an address: its name and, when it is one, its code of two letters. */
export function countryOf(name: string | undefined, code: string | undefined): PartyAddress {
  const iso = /^[A-Z]{2}$/.test(code ?? '') ? code : undefined
  return { ...(name ? { country: name } : {}), ...(iso ? { code: iso } : {}) }
}

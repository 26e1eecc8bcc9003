import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Party } from './party.ts'
import type { NameSearch } from './screen.ts'

/** The bytes of an invented list in the real format: `ofac`, `un` or `eu`. */
export const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, 'fixtures', `${name}.xml`))

/** A party that says nothing but what is given. */
export const party = (over: Partial<Party> = {}): Party => ({
  id: '1',
  schema: 'Person',
  names: [{ text: 'Invented Name', weak: false }],
  births: [],
  emails: [],
  phones: [],
  wallets: [],
  websites: [],
  documents: [],
  addresses: [],
  programmes: [],
  ...over,
})

/** Finds equal names alone, letter case aside. */
export const equalNames = (parties: readonly Party[]): NameSearch => ({
  search: (name) =>
    parties.flatMap(({ id, names }) =>
      names
        .filter(({ text }) => text.toLowerCase() === name.toLowerCase())
        .map(({ text }) => ({ id, listed: text, score: 1 })),
    ),
})

import { type PersonName, parseName } from './name.ts'

/** A person as a table knows them. What a table does not say is empty. */
export interface Person {
  readonly id: string
  readonly name: PersonName
  /** As given, `1856-06-18`. */
  readonly birthDate: string
  readonly birthPlace: string
  readonly postcode: string
  readonly occupation: string
}

/** Columns that are read; all others, the gender among them, never are. */
export const PERSON_COLUMNS = [
  'unique_id',
  'full_name',
  'first_and_surname',
  'first_name',
  'surname',
  'dob',
  'birth_place',
  'postcode_fake',
  'occupation',
] as const

const plain = (text: string | undefined) =>
  (text ?? '').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 200)

/** A person from the row of a table. */
export function personOf(row: Readonly<Record<string, string | undefined>>): Person {
  const name = row.full_name || row.first_and_surname || `${row.first_name ?? ''} ${row.surname ?? ''}`
  return {
    id: row.unique_id ?? '',
    name: parseName(name.slice(0, 200)),
    birthDate: plain(row.dob),
    birthPlace: plain(row.birth_place),
    postcode: plain(row.postcode_fake),
    occupation: plain(row.occupation),
  }
}

import { PosternError } from '../../core/errors.ts'
import { type Person, personOf } from './person.ts'

/** Names under which a table may give what is compared. No other column is read. */
const COLUMNS = {
  id: ['unique_id', 'id', 'record_id', 'rec_id'],
  fullName: ['full_name', 'name', 'first_and_surname'],
  given: ['first_name', 'given_name', 'forename', 'firstname'],
  family: ['surname', 'last_name', 'family_name', 'lastname'],
  birthDate: ['dob', 'birth_date', 'date_of_birth', 'birthdate'],
  birthPlace: ['birth_place', 'place_of_birth', 'birthplace'],
  postcode: ['postcode_fake', 'postcode', 'postal_code', 'zip'],
  occupation: ['occupation', 'job', 'profession'],
} as const

type Column = keyof typeof COLUMNS

/** Any of these gives a name. */
const NAMES: ReadonlySet<Column> = new Set(['fullName', 'given', 'family'])

/** Without a name or a birth date, those of one street or trade would be one person. */
const TELLING: ReadonlySet<Column> = new Set([...NAMES, 'birthDate'])

/**
 * Persons of a table.
 *
 * @param rows fields of each row, the header first; columns in any order
 * @returns the persons in order; a row without an id is called by its place, `row 2` the first after the header. And
 *   what is compared and what has no column.
 * @throws PosternError `E_MALFORMED` if no column is known by which persons could be told apart.
 */
export function readPersons(rows: Iterable<readonly string[]>): {
  persons: Person[]
  compared: string[]
  missing: string[]
} {
  const persons: Person[] = []
  let places: [Column, number[]][] | undefined
  let line = 1
  for (const fields of rows) {
    if (places === undefined) {
      places = placesOf(fields)
      continue
    }
    line++
    const row: Partial<Record<Column, string>> = {}
    for (const [column, at] of places) {
      const given = at.map((place) => fields[place]).find((value) => value)
      if (given !== undefined) row[column] = given
    }
    persons.push(personOf({ ...row, id: row.id ?? `row ${line}` }))
  }
  const has = (column: Column) => places?.some(([name, at]) => name === column && at.length > 0) ?? false
  const columns = (Object.keys(COLUMNS) as Column[]).filter((column) => column !== 'id')
  if (!columns.some((column) => has(column) && TELLING.has(column)))
    throw new PosternError(
      'E_MALFORMED',
      `no column tells persons apart; at least one is needed of ${[...TELLING].map((c) => COLUMNS[c][0]).join(', ')}`,
    )
  return {
    persons,
    compared: columns.filter(has).map((column) => COLUMNS[column][0]),
    missing: columns
      .filter((column) => !has(column) && !(NAMES.has(column) && [...NAMES].some(has)))
      .map((column) => COLUMNS[column][0]),
  }
}

function placesOf(header: readonly string[]): [Column, number[]][] {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  )
  return (Object.keys(COLUMNS) as Column[]).map((column) => [
    column,
    COLUMNS[column].map((name) => names.indexOf(name)).filter((at) => at !== -1),
  ])
}

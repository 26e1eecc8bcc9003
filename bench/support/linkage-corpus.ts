import { readFileSync } from 'node:fs'
import { readCsv } from '../../src/intel/csv.ts'
import { type Half, halfOf } from './split.ts'

/** Where a corpus of the hiring door holds persons with known clusters. */
export const LINKAGE_FILE = 'linkage/historical_dev.csv'

/** A table with the truth beside it; the truth is no column of `rows` that anybody links by. */
export interface Labelled {
  /** The header first, as `readPersons` takes them. */
  rows: string[][]
  /** The cluster of each row after the header. */
  truth: string[]
}

/** Reads a table and takes its `cluster` column out. */
export function readLabelled(path: string): Labelled {
  const all = [...readCsv(readFileSync(path, 'utf8'))].map(({ fields }) => fields)
  const at = all[0]?.indexOf('cluster') ?? -1
  if (at === -1) throw new Error(`${path}: no column cluster`)
  return { rows: all.map((row) => row.toSpliced(at, 1)), truth: all.slice(1).map((row) => row[at] ?? '') }
}

/** The rows whose clusters fall into a half. */
export function ofHalf({ rows, truth }: Labelled, half: Half): Labelled {
  const keep = truth.map((cluster) => halfOf(cluster) === half)
  return {
    rows: rows.filter((_, at) => at === 0 || keep[at - 1]),
    truth: truth.filter((_, at) => keep[at]),
  }
}

/** The following item of a ring of characters; a character of no ring stays. */
const shifted = (text: string, rings: readonly string[], by: number): string =>
  text.replace(/./g, (character) => {
    const ring = rings.find((one) => one.includes(character))
    return ring === undefined ? character : (ring[(ring.indexOf(character) + by) % ring.length] ?? character)
  })

const LETTERS = ['aeiou', 'bdgptk', 'lmnr', 'cfhsvw']
const DIGITS = ['0123456789']

/** What a second person makes of a value of the first: other names, dates and postcodes of the same variety. */
const otherValue: Record<string, (value: string) => string> = {
  full_name: (value) => shifted(value, LETTERS, 2),
  first_and_surname: (value) => shifted(value, LETTERS, 2),
  first_name: (value) => shifted(value, LETTERS, 2),
  surname: (value) => shifted(value, LETTERS, 2),
  dob: (value) =>
    value.endsWith('-01-01')
      ? value.replace(/\d\d(?=-)/, (year) => shifted(year, DIGITS, 3))
      : shifted(value, DIGITS, 3),
  postcode_fake: (value) => shifted(value, DIGITS, 3),
}

/**
 * A table of exactly so many records for timing: the records, then others made from them, of other persons with other
 * names, dates and postcodes.
 */
export function enlarged({ rows, truth }: Labelled, records: number): Labelled {
  const [header = [], ...persons] = rows
  const made = Array.from({ length: Math.max(0, records - persons.length) }, (_, at) => {
    const row = persons[at % persons.length] ?? []
    return row.map((value, column) => {
      if (header[column] === 'unique_id') return `${value}-made-${at}`
      return otherValue[header[column] ?? '']?.(value) ?? value
    })
  })
  return {
    rows: [header, ...[...persons, ...made].slice(0, records)],
    truth: [...truth, ...made.map((_, at) => `${truth[at % truth.length]}-made`)].slice(0, records),
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../src/intel/csv.ts'
import { compareNames } from '../../src/names/compare.ts'
import {
  isPersonSchema,
  type ListedParty,
  NameIndex,
  SCREENING_THRESHOLD,
} from '../../src/names/name-index.ts'
import type { Party } from '../../src/sanctions/party.ts'
import { readSanctionsFile } from '../../src/sanctions/read-file.ts'
import { type Share, share } from '../interval.ts'
import { type Half, halfOf } from './split.ts'

const FILES = {
  pairs: 'names/name_bench_dev.csv',
  treated: 'names/positives_un_treated_dev.csv',
  untreated: 'names/positives_un_untreated_dev.csv',
  us: 'names/negatives_us_dev.csv',
  global: 'names/negatives_global_dev.csv',
  list: 'ofac/sdn_advanced.xml.bz2',
} as const

/** Files of the suite's corpus that are not there. */
export const missingFiles = (corpus: string): string[] =>
  Object.values(FILES).filter((file) => !existsSync(join(corpus, file)))

type Row = Readonly<Record<string, string>>

function rowsOf(corpus: string, file: keyof typeof FILES): Row[] {
  const [head, ...rows] = [...readCsv(readFileSync(join(corpus, FILES[file]), 'utf8'))]
  return rows.map(({ fields }) =>
    Object.fromEntries((head?.fields ?? []).map((column, at) => [column, fields[at] ?? ''])),
  )
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The name without order, case and marks: its variants by order and typing of case share it. */
export const nameCluster = (name: string): string => plain(name).split(' ').sort().join(' ')

export interface JudgedPair {
  half: Half
  schema: string
  labelled: boolean
  match: boolean
  score: number
  names: string
  why: string
}

/** Names that are paired with each other, directly or over others, fall into one half. */
export function clustersOf(pairs: readonly (readonly [string, string])[]): string[] {
  const parent = new Map<string, string>()
  const root = (name: string): string => {
    let at = name
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const [a, b] of pairs) {
    const [one, other] = [root(plain(a)), root(plain(b))].sort() as [string, string]
    parent.set(one, one)
    parent.set(other, one)
  }
  return pairs.map(([a]) => root(plain(a)))
}

/** Scores the labelled pairs. */
export function judgePairs(corpus: string): JudgedPair[] {
  const rows = rowsOf(corpus, 'pairs')
  const clusters = clustersOf(rows.map(({ name1 = '', name2 = '' }) => [name1, name2] as const))
  return rows.map(({ schema = 'Person', name1 = '', name2 = '', is_match }, at) => {
    const { score, match, why } = compareNames(schema, name1, name2)
    const half = halfOf(clusters[at] as string)
    return { half, schema, labelled: is_match === 'true', match, score, names: `${name1} | ${name2}`, why }
  })
}

export interface ScreenedFigures {
  /** UN-listed people, their names typed otherwise, against the list of their names as they are. */
  recallOwn: Share
  /** Of those whom the real list holds by name and birth year: found under the name typed otherwise. */
  recallListed: Share
  us: Share
  global: Share
  /** Of the false alarms, those whose name is a listed one letter for letter but for order, case and script. */
  namesakes: { us: number; global: number }
}

export interface Screening {
  parties: number
  persons: number
  buildSeconds: number
  halves: Record<Half, ScreenedFigures>
  times: number[]
  misses: string[]
}

/** From this score on a name as the UN writes it counts as being on the other list too. */
const HELD = 0.93
const NAMESAKE = 0.985

/** Screens all names of the corpus against the real list. */
export async function screenAll(corpus: string): Promise<Screening> {
  const { parties } = await readSanctionsFile(readFileSync(join(corpus, FILES.list)), FILES.list)
  const persons = parties.filter(({ schema }) => isPersonSchema(schema))
  const started = performance.now()
  const index = new NameIndex(persons)
  const buildSeconds = (performance.now() - started) / 1000
  const births = new Map(persons.map(({ id, births: known }) => [id, known]))
  const misses: string[] = []
  const people = peopleOf(corpus, index, births, misses)
  const times: number[] = []
  const strangers = {
    us: strangersOf(corpus, 'us', index, times, misses),
    global: strangersOf(corpus, 'global', index, times, misses),
  }
  const figuresOf = (half: Half): ScreenedFigures => {
    const ours = people.filter((one) => one.half === half)
    const [us, global] = (['us', 'global'] as const).map((file) =>
      strangers[file].filter((one) => one.half === half),
    ) as [Stranger[], Stranger[]]
    return {
      recallOwn: share(ours, ({ own }) => own),
      recallListed: share(
        ours.filter(({ listed }) => listed !== undefined),
        ({ listed }) => listed === true,
      ),
      us: share(us, isHit),
      global: share(global, isHit),
      namesakes: { us: us.filter(isNamesake).length, global: global.filter(isNamesake).length },
    }
  }
  return {
    parties: parties.length,
    persons: persons.length,
    buildSeconds,
    halves: { development: figuresOf('development'), 'held-out': figuresOf('held-out') },
    times,
    misses,
  }
}

interface Person {
  half: Half
  own: boolean
  listed: boolean | undefined
}

function peopleOf(
  corpus: string,
  index: NameIndex,
  births: ReadonlyMap<string, Party['births']>,
  misses: string[],
): Person[] {
  const treated = rowsOf(corpus, 'treated')
  const untreated = rowsOf(corpus, 'untreated')
  const list: ListedParty[] = untreated.map(({ full_name = '' }, at) => ({
    id: String(at),
    names: [{ text: full_name }],
  }))
  const own = new NameIndex(list)
  return untreated.map(({ full_name = '', date_of_birth = '' }, at) => {
    const half = halfOf(nameCluster(full_name))
    const asked = treated[at]?.full_name ?? ''
    const held = index
      .search(full_name, { threshold: HELD })
      .filter(({ id }) => sameYear(date_of_birth, births.get(id) ?? []))
      .map(({ id }) => id)
    const found = new Set(index.search(asked).map(({ id }) => id))
    const one: Person = {
      half,
      own: own.search(asked).some(({ id }) => id === String(at)),
      listed: held.length === 0 ? undefined : held.some((id) => found.has(id)),
    }
    if (half === 'development' && (!one.own || one.listed === false))
      misses.push(`not found: ${asked} | ${full_name}`)
    return one
  })
}

const sameYear = (date: string, births: Party['births']) =>
  date === '' ||
  births.length === 0 ||
  births.some(({ from, to }) => {
    const year = Number(date.slice(0, 4))
    return year >= Number(from.slice(0, 4)) - 1 && year <= Number(to.slice(0, 4)) + 1
  })

interface Stranger {
  half: Half
  best: number
}

const isHit = ({ best }: Stranger) => best >= SCREENING_THRESHOLD
const isNamesake = ({ best }: Stranger) => best >= NAMESAKE

function strangersOf(
  corpus: string,
  file: 'us' | 'global',
  index: NameIndex,
  times: number[],
  misses: string[],
): Stranger[] {
  return rowsOf(corpus, file).map(({ full_name = '' }) => {
    const started = performance.now()
    const [hit] = index.search(full_name)
    times.push(performance.now() - started)
    const half = halfOf(nameCluster(full_name))
    if (hit && half === 'development')
      misses.push(`false alarm (${file}) ${hit.score.toFixed(2)}: ${full_name} | ${hit.listed}`)
    return { half, best: hit?.score ?? 0 }
  })
}

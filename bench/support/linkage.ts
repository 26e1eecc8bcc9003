import { Blocks } from '../../src/linkage/blocks.ts'
import type { Edges } from '../../src/linkage/cluster.ts'
import { distinctRecords } from '../../src/linkage/distinct.ts'
import { linkRecords } from '../../src/linkage/link.ts'
import { readPersons } from '../../src/linkage/person/columns.ts'
import type { Person } from '../../src/linkage/person/person.ts'
import { PERSON_SCHEMA } from '../../src/linkage/person/schema.ts'
import type { LinkSchema } from '../../src/linkage/schema.ts'
import type { Labelled } from './linkage-corpus.ts'

/** Of pairs of records: how many that are held to be the same are, and how many that are the same are held to be. */
export interface PairFigures {
  precision: number
  recall: number
  f1: number
}

export interface LinkageFigures extends PairFigures {
  records: number
  truePairs: number
  /** Share of the true pairs that were compared at all, or say the same. */
  blockingRecall: number
  compared: number
  seconds: number
}

export interface Ablation extends PairFigures {
  what: string
}

const pairsIn = (size: number) => (size * (size - 1)) / 2

const pairsOfGroups = (labels: Iterable<unknown>): number =>
  [...Map.groupBy(labels, (label) => label).values()].reduce((sum, { length }) => sum + pairsIn(length), 0)

/** Pairwise figures of clusters: each pair of records with one label counts. */
export function pairFigures(found: ArrayLike<number>, truth: readonly string[]): PairFigures {
  const right = pairsOfGroups(truth.map((cluster, row) => `${found[row]} ${cluster}`))
  return figuresOf(right, pairsOfGroups(Array.from(found)), pairsOfGroups(truth))
}

function figuresOf(right: number, held: number, real: number): PairFigures {
  const [precision, recall] = [held === 0 ? 1 : right / held, real === 0 ? 1 : right / real]
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** Links a table and compares with the truth. */
export function measureLinkage({ rows, truth }: Labelled): LinkageFigures {
  const { persons } = readPersons(rows)
  const start = performance.now()
  const { clusterOf, compared } = linkRecords(persons, PERSON_SCHEMA)
  const seconds = (performance.now() - start) / 1_000
  return {
    records: persons.length,
    truePairs: pairsOfGroups(truth),
    ...pairFigures(clusterOf, truth),
    blockingRecall: blockingRecall(persons, truth),
    compared,
    seconds,
  }
}

/** Share of the true pairs that are compared, or say the same. */
export function blockingRecall(persons: readonly Person[], truth: readonly string[]): number {
  const { records, placeOf } = distinctRecords(persons, PERSON_SCHEMA)
  const clusters = Map.groupBy(truth.keys(), (row) => placeOf[row] as number)
  const blocks = new Blocks(PERSON_SCHEMA.blocking)
  const truePairsBetween = (one: number, other: number) => {
    const theirs = clusters.get(other) ?? []
    return (clusters.get(one) ?? []).reduce(
      (sum, a) => sum + theirs.filter((b) => truth[a] === truth[b]).length,
      0,
    )
  }
  let hits = pairsOfGroups(truth.map((cluster, row) => `${placeOf[row]} ${cluster}`))
  for (const [row, record] of records.entries())
    blocks.add(row, record, (earlier) => {
      hits += truePairsBetween(row, earlier)
    })
  return hits / pairsOfGroups(truth)
}

const withoutRarity: LinkSchema<Person> = {
  ...PERSON_SCHEMA,
  comparisons: PERSON_SCHEMA.comparisons.map((comparison) => ({
    ...comparison,
    levels: comparison.levels.map((level) => ({ ...level, rarity: false })),
  })),
}

/** The same table linked with a part of the method left out. */
export function ablations({ rows, truth }: Labelled): Ablation[] {
  const { persons } = readPersons(rows)
  const { records, placeOf } = distinctRecords(persons, PERSON_SCHEMA)
  const whole = linkRecords(persons, PERSON_SCHEMA)
  const closure = (least: number) => {
    const roots = closureOf(records.length, whole.edges, least)
    return pairFigures(
      placeOf.map((place) => roots[place] as number),
      truth,
    )
  }
  return [
    { what: 'all of it', ...pairFigures(whole.clusterOf, truth) },
    {
      what: 'rarity of values does not count',
      ...pairFigures(linkRecords(persons, withoutRarity).clusterOf, truth),
    },
    { what: 'clusters are all that links reach, from probability .5', ...closure(0.5) },
    { what: 'the same, from probability .95', ...closure(0.95) },
    { what: 'pairs alone, from probability .5, no clusters', ...pairsAlone(whole.edges, placeOf, truth) },
  ]
}

/** Transitive closure over edges that are likely enough. */
function closureOf(
  size: number,
  { left, right, probability, size: edges }: Edges,
  least: number,
): Int32Array {
  const parent = Int32Array.from({ length: size }, (_, row) => row)
  const root = (row: number): number => {
    let at = row
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  for (let at = 0; at < edges; at++)
    if ((probability[at] as number) >= least) parent[root(left[at] as number)] = root(right[at] as number)
  return parent.map((_, row) => root(row))
}

function pairsAlone(edges: Edges, placeOf: Int32Array, truth: readonly string[]): PairFigures {
  const rows = Map.groupBy(truth.keys(), (row) => placeOf[row] as number)
  let held = pairsOfGroups(placeOf)
  let right = pairsOfGroups(truth.map((cluster, row) => `${placeOf[row]} ${cluster}`))
  for (let at = 0; at < edges.size; at++) {
    if ((edges.probability[at] as number) < 0.5) continue
    for (const one of rows.get(edges.left[at] as number) ?? [])
      for (const other of rows.get(edges.right[at] as number) ?? []) {
        held++
        if (truth[one] === truth[other]) right++
      }
  }
  return figuresOf(right, held, pairsOfGroups(truth))
}

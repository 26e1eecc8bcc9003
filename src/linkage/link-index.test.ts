import { expect, test } from 'vitest'
import { linkRecords } from './link.ts'
import { LinkIndex } from './link-index.ts'
import type { LinkParameters } from './parameters.ts'
import { PERSON_SCHEMA } from './person/schema.ts'
import { madeTable } from './testing.ts'

const { records } = madeTable(120, 4, 11)
const bulk = linkRecords(records, PERSON_SCHEMA)
const parameters: LinkParameters = JSON.parse(JSON.stringify(bulk.parameters))

const filled = (of: readonly (typeof records)[number][]) => {
  const index = new LinkIndex(PERSON_SCHEMA, parameters)
  for (const record of of) index.add(record)
  return index
}

const clustersOf = (index: LinkIndex<(typeof records)[number]>) =>
  index
    .clusters()
    .map((members) => members.toSorted().join())
    .sort()

test('added one by one and linked in bulk, with the same parameters: the same clusters', () => {
  const { clusterOf } = linkRecords(records, PERSON_SCHEMA, { parameters })
  expect(clusterOf).toEqual(bulk.clusterOf)
  const inBulk = [...Map.groupBy(records.keys(), (row) => clusterOf[row]).values()]
    .filter(({ length }) => length > 1)
    .map((rows) =>
      rows
        .map((row) => records[row]?.id)
        .sort()
        .join(),
    )
    .sort()
  expect(clustersOf(filled(records))).toEqual(inBulk)
})

test('added one by one and linked in bulk: the same links', () => {
  const index = filled(records)
  const { edges } = linkRecords(records, { ...PERSON_SCHEMA, identity: ({ id }) => id }, { parameters })
  for (let at = 0; at < edges.size; at++) {
    const [one, other] = [
      records[edges.left[at] as number]?.id ?? '',
      records[edges.right[at] as number]?.id ?? '',
    ]
    const link = index.linksOf(one).find(({ id }) => id === other)
    expect(link?.probability).toBeCloseTo(edges.probability[at] as number, 5)
  }
  const links = records.reduce((sum, { id }) => sum + index.linksOf(id).length, 0)
  expect(links).toBe(2 * edges.size)
})

test('what add answers are the links with those before', () => {
  const index = filled(records.slice(0, 3))
  const links = index.add(records[3] as (typeof records)[number])
  expect(links.map(({ id }) => id).sort()).toEqual(['0-0', '0-1', '0-2'])
  expect(index.clusterOf('0-3').sort()).toEqual(['0-0', '0-1', '0-2', '0-3'])
  expect(index.explain('0-0', '0-3').length).toBeGreaterThan(0)
})

test('a record that is removed leaves nothing behind', () => {
  const index = filled(records)
  for (const { id } of records.slice(0, 40)) expect(index.remove(id)).toBe(true)
  expect(index.remove('0-0')).toBe(false)
  expect(index.size).toBe(records.length - 40)
  expect(clustersOf(index)).toEqual(clustersOf(filled(records.slice(40))))
  expect(index.clusterOf('0-0')).toEqual([])
  expect(index.linksOf('0-0')).toEqual([])
  expect(index.explain('0-0', '20-0')).toEqual([])
})

test('a record that is added again replaces the earlier one', () => {
  const index = filled(records.slice(0, 8))
  index.add({ ...(records[20] as (typeof records)[number]), id: '0-0' })
  expect(index.size).toBe(8)
  expect(index.clusterOf('0-1')).not.toContain('0-0')
})

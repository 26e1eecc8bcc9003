import { expect, test } from 'vitest'
import { linkRecords } from './link.ts'
import { personOf } from './person/person.ts'
import { PERSON_SCHEMA } from './person/schema.ts'
import { madeTable } from './testing.ts'

test('records of one person are found among strangers, without labels', () => {
  const { records, truth } = madeTable(150, 4, 7)
  const { clusterOf } = linkRecords(records, PERSON_SCHEMA)
  let [right, held, real] = [0, 0, 0]
  for (let a = 0; a < records.length; a++)
    for (let b = 0; b < a; b++) {
      const [same, said] = [truth[a] === truth[b], clusterOf[a] === clusterOf[b]]
      if (same && said) right++
      if (said) held++
      if (same) real++
    }
  expect(right / held).toBeGreaterThan(0.97)
  expect(right / real).toBeGreaterThan(0.95)
})

test('the same table gives the same answer', () => {
  const { records } = madeTable(60, 3, 2)
  expect(linkRecords(records, PERSON_SCHEMA)).toEqual(linkRecords(records, PERSON_SCHEMA))
})

test.each([0, 1])('a table of %i records has no pairs', (size) => {
  const { records } = madeTable(size, 1, 1)
  const { clusterOf, compared } = linkRecords(records, PERSON_SCHEMA)
  expect([...clusterOf]).toEqual(size ? [0] : [])
  expect(compared).toBe(0)
})

test('two records alone: the same are one, others are two', () => {
  const text = { fullName: 'ada northmore', birthDate: '1850-03-04', postcode: 'zz1 1aa' }
  const ada = personOf({ id: 'a', ...text })
  const copy = personOf({ id: 'b', ...text, birthDate: '1850-03-05' })
  const other = personOf({ id: 'c', fullName: 'mona eastley', birthDate: '1811-10-20', postcode: 'zz7 2bb' })
  expect([...linkRecords([ada, copy], PERSON_SCHEMA).clusterOf]).toEqual([0, 0])
  expect([...linkRecords([ada, other], PERSON_SCHEMA).clusterOf]).toEqual([0, 1])
})

test('a hundred thousand records that say the same are one cluster and no comparison', {
  timeout: 60_000,
}, () => {
  const records = Array.from({ length: 100_000 }, (_, at) =>
    personOf({ id: String(at), fullName: 'ada northmore', birthDate: '1850-03-04' }),
  )
  const { clusterOf, compared } = linkRecords(records, PERSON_SCHEMA)
  expect(compared).toBe(0)
  expect(new Set(clusterOf)).toEqual(new Set([0]))
})

test('records that all share their keys are compared up to a limit, and what was passed over is told', () => {
  const records = Array.from({ length: 3_000 }, (_, at) =>
    personOf({ id: String(at), fullName: 'ada northmore', birthPlace: 'oakton', occupation: `work ${at}` }),
  )
  const { compared, passedOver } = linkRecords(records, PERSON_SCHEMA)
  expect(compared).toBeLessThanOrEqual(3_000 * 200)
  expect(compared + passedOver).toBeGreaterThan(3_000 * 100)
  expect(passedOver).toBeGreaterThan(0)
})

import { expect, test } from 'vitest'
import { clusterText, explainPair, inCommon, pairText } from './explain.ts'
import { createScorer, type LinkParameters } from './parameters.ts'
import { personOf } from './person/person.ts'
import { PERSON_SCHEMA } from './person/schema.ts'

const parameters: LinkParameters = {
  prior: 0.001,
  comparisons: PERSON_SCHEMA.comparisons.map(({ name, levels }) => ({
    name,
    m: levels.map(({ usual }) => usual?.m ?? 0.5),
    u: levels.map(({ usual }) => usual?.u ?? 0.5),
    shares: { smith: 0.01 },
    rarest: 0.001,
  })),
}

const records = [
  personOf({ id: 'a', fullName: 'Sir Ada Chudleigh', birthDate: '1850-03-04', postcode: 'zz1 1aa' }),
  personOf({ id: 'b', fullName: 'Ida Chudleigh', birthDate: '1850-03-05' }),
  personOf({ id: 'c', fullName: 'Ada Chudleigh', birthDate: '1850-03-04', occupation: 'spy' }),
]

test('a pair is explained by what could be compared, strongest first', () => {
  const [a, b] = records as [(typeof records)[0], (typeof records)[0]]
  const reasons = explainPair(PERSON_SCHEMA, createScorer(PERSON_SCHEMA, parameters), a, b)
  expect(pairText(reasons)).toBe(
    'surname the same (chudleigh) +9.6, birth date one digit apart +8.8, first name different −2.4',
  )
})

test('a cluster is explained by what most of its records have', () => {
  const words = clusterText(3, inCommon(PERSON_SCHEMA, records, 4))
  expect(words).toBe(
    '3 records share the surname chudleigh, 2 the first name ada, 2 the birth date 1850-03-04',
  )
  expect(clusterText(2, [])).toBe('2 records, of which no two share a value exactly')
  expect(
    clusterText(
      3,
      inCommon(
        PERSON_SCHEMA,
        records.map((one) => ({ ...one, name: personOf({ id: '' }).name })),
        1,
      ),
    ),
  ).toBe('of 3 records, 2 share the birth date 1850-03-04')
})

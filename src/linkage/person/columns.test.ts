import { expect, test } from 'vitest'
import { readPersons } from './columns.ts'

test('columns in any order and under other names; what is missing is told', () => {
  const { persons, missing, compared } = readPersons([
    ['\uFEFFPostcode', 'surname', 'given_name', 'gender', 'id'],
    ['ZZ1  1AA', 'Northmore', 'Ada', 'female', '7'],
    ['', 'Ashby', '', '', ''],
  ])
  expect(persons[0]).toMatchObject({
    id: '7',
    postcode: 'zz1 1aa',
    name: { given: 'ada', family: 'northmore' },
  })
  expect(persons[1]).toMatchObject({ id: 'row 3', name: { only: 'ashby' } })
  expect(compared).toEqual(['first_name', 'surname', 'postcode_fake'])
  expect(missing).toEqual(['dob', 'birth_place', 'occupation'])
})

test('neither the cluster nor the gender changes what is read', () => {
  const table = (cluster: string, gender: string) =>
    readPersons([
      ['unique_id', 'cluster', 'full_name', 'gender'],
      ['1', cluster, 'ada northmore', gender],
    ])
  expect(table('a', 'female')).toEqual(table('b', 'male'))
})

test('a full name that is missing is made of its parts', () => {
  const { persons } = readPersons([
    ['full_name', 'first_name', 'surname'],
    ['', 'ada', 'north'],
  ])
  expect(persons[0]?.name.words).toEqual(['ada', 'north'])
})

test('a table of which nothing is known is refused', () => {
  expect(() =>
    readPersons([
      ['colour', 'size'],
      ['red', '7'],
    ]),
  ).toThrow('no column tells persons apart')
  expect(() => readPersons([])).toThrow('no column tells persons apart')
})

test('a table of places alone is refused: all of one street would be one person', () => {
  expect(() =>
    readPersons([
      ['id', 'postcode'],
      ['1', '94110'],
    ]),
  ).toThrow('no column tells persons apart')
})

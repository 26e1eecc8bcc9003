import { expect, test } from 'vitest'
import { personOf } from './person.ts'

test.each([
  ['1856-06-18', '1856-06-18'],
  ['1856/6/8', '1856-06-08'],
  ['18560618', '1856-06-18'],
  ['18.6.1856', '1856-06-18'],
  ['-0050-01-0', '-0050-01-0'],
  ['about 1850', 'about 1850'],
])('the date %s is read as %s', (given, read) => {
  expect(personOf({ id: 'x', birthDate: given }).birthDate).toBe(read)
})

test('very long fields are cut', () => {
  const { name, birthPlace } = personOf({
    id: 'x',
    fullName: 'a'.repeat(9_999),
    birthPlace: 'b'.repeat(9_999),
  })
  expect(name.only.length).toBe(200)
  expect(birthPlace.length).toBe(200)
})

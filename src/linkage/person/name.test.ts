import { expect, test } from 'vitest'
import { parseName } from './name.ts'

test.each([
  ['Sir Ada Joan Northmore, 3rd Baronet of Oakton', 'ada', 'oakton', ['joan', 'northmore']],
  ["Ada O'Hara", 'ada', 'ohara', []],
  ['José  Núñez', 'jose', 'nunez', []],
  ['A. B. Northmore', 'a', 'northmore', ['b']],
  ['ada ashby-north', 'ada', 'ashby-north', []],
])('%s', (text, given, family, middle) => {
  expect(parseName(text)).toMatchObject({ given, family, middle, only: '' })
})

test('one word may be either name; titles alone are no name', () => {
  expect(parseName('Northmore')).toMatchObject({ only: 'northmore', given: '', family: '' })
  expect(parseName('sir 1st baronet').words).toEqual([])
})

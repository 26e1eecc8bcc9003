import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressKey } from './addresses.ts'

const key = (street: string, postcode = '59000') => addressKey({ street, postcode })

test.each([
  ['14 bis rue du Général Moreau', '14bis r. du General Moreau', '14 BIS, RUE DU GENERAL MOREAU, Bât. C'],
  ['Calle Mayor 10', 'C/ Mayor, 10', 'c. Mayor nº 10', 'Calle Mayor n° 10'],
  ['Lindenstr. 12', 'Lindenstraße 12, 3. OG', 'c/o Winter, Lindenstrasse Nr. 12', 'Lindenstr. 12 EG'],
  ['12 N Elm Street', '12 Elm St', '12 Elm St, PMB 204', '5th Floor, 12 Elm Street NW', '12 Elm St Box 7'],
  ['Calle Mayor 10, 3º B', 'Calle Mayor 10, 3B'],
])('one place: %s', (...streets) => {
  expect(new Set(streets.map((street) => key(street)))).toEqual(new Set([key(streets[0] as string)]))
  expect(key(streets[0] as string)).toBeDefined()
})

test.each([
  ['12 Elm St', '14 Elm St'],
  ['12 Elm St, Apt 3', '12 Elm St, Apt 4'],
  ['Calle Mayor 10, 3B', 'Calle Mayor 10, 4B'],
  ['12 R St', '12 Rue St'],
  ['PO Box 12', 'PO Box 13'],
  ['Floor Street 3', 'Floor Street 4'],
])('two places: %s and %s', (one, other) => {
  expect(key(one)).toBeDefined()
  expect(key(one)).not.toBe(key(other))
})

test('without a postcode directions tell two places apart', () => {
  const inTown = (street: string) => addressKey({ street, city: 'Springfield' })
  expect(inTown('12 N Elm St')).not.toBe(inTown('12 S Elm St'))
})

const WORD = fc.constantFrom('elm', 'linden', 'mayor', 'port', 'hill')
const NOISE = fc.constantFrom(', 3. OG', ', 2nd floor', ', c/o Ada Winter', ', Bât. C', ', PMB 12', ', EG')

test('what is added for the postman changes nothing, and each house stays one of its own', () => {
  fc.assert(
    fc.property(WORD, WORD, fc.nat(999), fc.nat(999), NOISE, (a, b, one, other, noise) => {
      const written = (house: number) => `${house} ${a} ${b} street`
      expect(key(written(one) + noise)).toBe(key(written(one)))
      if (one !== other) expect(key(written(one))).not.toBe(key(written(other)))
    }),
  )
})

test('any text is read, in two words and more or not at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (street) => {
      expect(key(street) ?? 'a b, 59000').toMatch(/^\S+ \S.*, 59000$/)
    }),
  )
})

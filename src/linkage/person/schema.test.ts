import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOT_COMPARED } from '../schema.ts'
import { personOf } from './person.ts'
import { PERSON_SCHEMA } from './schema.ts'

const word = fc.oneof(
  fc.constantFrom(
    'ada',
    'adah',
    'a.',
    'sir',
    'north',
    'northmore',
    'northmoor',
    'de',
    "o'hara",
    'more-north',
    'José',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const text = (...values: string[]) => fc.oneof(fc.constantFrom('', ...values), fc.string({ maxLength: 12 }))
const person = fc
  .record({
    id: fc.constant('x'),
    fullName: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    birthDate: text('1850-03-04', '1850-01-01', '1851-01-01', '1850-04-03', '1850-08-04'),
    birthPlace: text('bristol', 'bristol, city of', 'oakton'),
    postcode: text('zz1 1aa', 'zz1 1ab', 'zz2 1aa', 'zz1 9xx', 'q'),
    occupation: text('spy', 'painter'),
  })
  .map(personOf)

test('every comparison is the same from either side, and answers a level', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      for (const { name, compare, levels, shared } of PERSON_SCHEMA.comparisons) {
        const level = compare(a, b)
        expect(compare(b, a), name).toBe(level)
        expect(level).toBeGreaterThanOrEqual(NOT_COMPARED)
        expect(level).toBeLessThan(levels.length)
        if (levels[level]?.rarity) expect(shared?.(a, b, level), name).toBe(shared?.(b, a, level))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a record agrees with itself as closely as can be', () => {
  fc.assert(
    fc.property(person, (one) => {
      for (const { compare, levels, name } of PERSON_SCHEMA.comparisons) {
        const level = compare(one, one)
        if (level !== NOT_COMPARED) expect(levels[level]?.rarity, name).toBe(true)
      }
    }),
  )
})

const level = (name: string, a: object, b: object) => {
  const comparison = PERSON_SCHEMA.comparisons.find((one) => one.name === name)
  const at = comparison?.compare(personOf({ id: 'a', ...a }), personOf({ id: 'b', ...b })) ?? Number.NaN
  return at === NOT_COMPARED ? 'not compared' : comparison?.levels[at]?.label
}

test.each([
  ['surname', { fullName: 'ada northmore' }, { fullName: 'ida northmore' }, 'the same'],
  ['surname', { fullName: 'ada northmore' }, { fullName: 'ada northmoor' }, 'almost the same'],
  [
    'surname',
    { fullName: 'ada ashby northmore' },
    { fullName: 'ada ashby' },
    'one is elsewhere in the other’s name',
  ],
  ['surname', { fullName: 'northmore' }, { fullName: 'ada northmore' }, 'the same'],
  ['surname', { fullName: 'ada' }, { fullName: 'ada northmore' }, 'not compared'],
  ['first name', { fullName: 'ada' }, { fullName: 'ada northmore' }, 'the same'],
  ['first name', { fullName: 'northmore' }, { fullName: 'ada northmore' }, 'not compared'],
  ['first name', { fullName: 'a. northmore' }, { fullName: 'ada northmore' }, 'the initial of the other'],
  ['further names', { fullName: 'ada joan north' }, { fullName: 'ada j. north' }, 'an initial agrees'],
  ['further names', { fullName: 'ada joan north' }, { fullName: 'ada north' }, 'not compared'],
  ['birth date', { birthDate: '1850-03-04' }, { birthDate: '1850-83-04' }, 'one digit apart'],
  ['birth date', { birthDate: '1850-01-01' }, { birthDate: '1851-01-01' }, 'one digit apart, no day known'],
  ['birth date', { birthDate: '1850-03-04' }, { birthDate: '' }, 'not compared'],
  ['birth date', { birthDate: '1850-01-01' }, { birthDate: '1850-11-24' }, 'of the same year'],
  ['place', { postcode: 'zz1 1aa' }, { postcode: 'zz1 1aa', birthPlace: 'oakton' }, 'the same postcode'],
  ['place', { postcode: 'zz1 1aa' }, { postcode: 'zz1 1ab' }, 'a postcode one character apart'],
  ['place', { postcode: 'zz1 1aa' }, { postcode: 'zz1 4bx' }, 'the same postal district'],
  ['place', { postcode: 'zz1 1aa' }, { postcode: 'zz14 4bx' }, 'neighbouring'],
  ['place', { postcode: '90210' }, { postcode: '90299' }, 'the same postal district'],
  ['place', { postcode: '90210' }, { postcode: '10115' }, 'different'],
  ['place', { birthPlace: 'Bristol' }, { birthPlace: 'bristol, city of' }, 'neighbouring'],
  ['place', { birthPlace: 'oakton', postcode: 'zz1 1aa' }, { birthPlace: 'oakton' }, 'the same birth place'],
  ['place', { birthPlace: 'oakton' }, { postcode: 'zz1 1aa' }, 'not compared'],
  ['occupation', { occupation: 'spy' }, { occupation: 'painter' }, 'different'],
])('%s of %j and %j: %s', (name, a, b, expected) => {
  expect(level(name, a, b)).toBe(expected)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPersonSchema, NameIndex } from './name-index.ts'

const GIVEN = ['Petra', 'Tadeusz', 'Irina', 'Khalid', 'Minsu', 'Ludwig', 'Oksana', 'Rafiq', 'Yusra', 'Bogdan']
const FAMILY = [
  'Holmqvist',
  'Wronarski',
  'Belozerov',
  'Al-Harbiyan',
  'Kovalchenko',
  'Ferranteau',
  'Okonkwor',
  'Zhdanovsky',
]
const listed = GIVEN.flatMap((given, g) =>
  FAMILY.map((family, f) => ({
    id: `${g}-${f}`,
    names: [{ text: `${family}, ${given}` }],
    schema: 'Person',
  })),
)
const index = new NameIndex([
  ...listed,
  { id: 'many', names: [{ text: 'Sevastyan Dragomirescu' }, { text: 'Севастьян Драгомиреску' }] },
  { id: 'alias', names: [{ text: 'Krasnyi', weak: true }] },
])

test.each([
  'Dragomirescu Sevastyan',
  'Sevastyan DRAGOMIRESKU',
  'Sevastian Dragomirescu',
  'SevastyanDragomirescu',
  'Севастьян Драгомиреску',
  'Sevastyan Ilich Dragomirescu',
  'Sevasytan Dragomirescu',
])('finds %s', (name) => {
  expect(index.search(name)[0]?.id).toBe('many')
})

test('a party is a hit once, with its best name; all that fit are there, the best first', () => {
  const [hit, ...others] = index.search('Sevastyan Dragomirescu')
  expect(hit).toEqual({ id: 'many', listed: 'Sevastyan Dragomirescu', score: 1 })
  expect(others).toEqual([])
})

test('an alias of one part must be written as it is', () => {
  expect(index.search('Krasnyi').map(({ id }) => id)).toEqual(['alias'])
  expect(index.search('Viktor Krasnyi')).toEqual([])
})

test.each(['Sevastyan Lindqvist', 'Maria Dragomirescu', 'Petra', 'Maria Garcia', '', '...'])(
  '%s is nobody',
  (name) => {
    expect(index.search(name)).toEqual([])
  },
)

test('everybody is found under their own name, in any order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...listed), ({ id, names: [name] }) => {
      const text = name?.text ?? ''
      expect(index.search(text)[0]).toMatchObject({ id, score: 1 })
      expect(index.search(text.split(', ').reverse().join(' ')).map((hit) => hit.id)).toContain(id)
    }),
  )
})

test('no hit lies below the threshold that is asked', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aeiorstvnlzhk '), maxLength: 30 })
  fc.assert(
    fc.property(text, fc.double({ min: 0.4, max: 1, noNaN: true }), (name, threshold) => {
      for (const { score } of index.search(name, { threshold }))
        expect(score).toBeGreaterThanOrEqual(threshold)
    }),
  )
})

test('hostile names and an empty list', () => {
  expect(new NameIndex([]).search('Petra Holm')).toEqual([])
  expect(index.search('petra '.repeat(3_000)).length).toBeLessThan(20)
  expect(index.search('x'.repeat(10_000))).toEqual([])
})

test('what may be a person', () => {
  expect([undefined, 'Person', 'LegalEntity', 'Vessel', 'Organization'].map(isPersonSchema)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

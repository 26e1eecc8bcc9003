import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNames } from './compare.ts'
import { nameSimilarity, sameName } from './similarity.ts'

test.each([
  ['Jana Novotná', 'NOVOTNA, Jana'],
  ['Андрей Ковальчук', 'Andrej Kovalchuk'],
  ['Yevgeny Zhdanov', 'Jewgenij Schdanow'],
  ['محمود الخطيب', 'Mahmoud al-Khatib'],
  ['Γιώργος Δημητρίου', 'Giorgos Dimitriou'],
  ['김민수', 'Kim Minsu'],
  ['王小明', 'Wang Xiaoming'],
  ['Abd al-Rahman Qasim', 'Abdulrahman Qassim'],
  ['Bill Ferrante', 'William Ferrante'],
  ['Lee Sangmin', 'Rhee Sang-min'],
  ['J. Okonkwo', 'James Okonkwo'],
  ['Dr. Petra Holm', 'Petra Holm'],
  ['PetraHolm', 'Petra Holm'],
  ['Ludwig van der Berg', 'Ludwig Vanderberg'],
  ['Irina Sergeevna Belova', 'Irina Belova'],
  ['Tadeusz Wronaa', 'Tadeusz Wrona'],
])('%s is %s', (a, b) => {
  expect(sameName(a, b)).toBe(true)
  expect(nameSimilarity(a, b)).toBeGreaterThan(0.72)
})

test.each([
  ['Petra Holm', 'Petra Lindqvist'],
  ['Irina Sergeevna Belova', 'Irina Petrovna Belova'],
  ['Khalid bin Rashid Al-Harbi', 'Rashid bin Khalid Al-Harbi'],
  ['Peter K. Holm', 'Peter J. Holm'],
  ['Holm', 'Petra Maria Holm'],
  ['Wang Wei', 'Wang Wen'],
  ['', 'Petra Holm'],
  ['!!!', '???'],
])('%s is not %s', (a, b) => {
  expect(sameName(a, b)).toBe(false)
})

test.each([
  ['Nordlicht GmbH', 'Nordlicht Gesellschaft mit beschränkter Haftung', true],
  ['ООО «Северный ветер»', 'Severnyy Veter LLC', true],
  ['Müller & Söhne AG', 'Muller and Sohne', true],
  ['First Harbour Bank', '1st Harbour Bank', true],
  ['Harbour Union Trade Society', 'HUTS', true],
  ['Nordlicht Solutions GmbH', 'Nordlicht Logistics GmbH', false],
  ['Nordlicht Fund III', 'Nordlicht Fund IV', false],
  ['Nordlicht (France) SAS', 'Nordlicht (Spain) SL', false],
  ['Nordlicht e.V.', 'Nordlicht GmbH', false],
])('companies: %s and %s: %s', (a, b, match) => {
  expect(compareNames('Company', a, b).match).toBe(match)
})

test('says what is alike and what is not', () => {
  expect(compareNames('Person', 'Petra Holm', 'Petra Lindqvist').why).toContain('“holm” is not “lindqvist”')
  expect(compareNames('Company', 'Nordlicht Fund 3', 'Nordlicht Fund 4').why).toContain('numbers differ')
})

const part = fc.string({
  unit: fc.constantFrom(...'abdeghiklmnorstuvyzжлم김明á-'),
  minLength: 1,
  maxLength: 9,
})
const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
const schema = fc.constantFrom('Person', 'Company', 'LegalEntity', 'Vessel')

test('is the same both ways round, from 0 to 1, and 1 of a name and itself', () => {
  fc.assert(
    fc.property(schema, name, name, (kind, a, b) => {
      const { score, match } = compareNames(kind, a, b)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
      const other = compareNames(kind, b, a)
      expect(other.score).toBeCloseTo(score, 9)
      expect(other.match).toBe(match)
      const own = compareNames(kind, a, a).score
      if (/[\p{L}\p{N}]/u.test(a)) expect(own).toBe(1)
    }),
    { numRuns: 500 },
  )
})

test('parts in another order are the same person', () => {
  const parts = fc.uniqueArray(fc.constantFrom('Petra', 'Lindqvist', 'Okonkwo', 'Ferrante', 'Zhdanov'), {
    minLength: 2,
  })
  fc.assert(
    fc.property(parts, (given) => {
      expect(nameSimilarity(given.join(' '), given.toReversed().join(' '))).toBeGreaterThan(0.95)
    }),
  )
})

test('hostile names are cut, not choked on', () => {
  const names = [
    'a'.repeat(10_000),
    'ab '.repeat(5_000),
    '﷽'.repeat(2_000),
    'a.'.repeat(5_000),
    'abdul'.repeat(2_000),
  ]
  for (const kind of ['Person', 'Company'])
    for (const a of names)
      for (const b of names) expect(compareNames(kind, a, b).score).toBeLessThanOrEqual(1)
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      (a, b) => {
        expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-reference.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'the applicant’s own phone',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        references: [{ name: 'Dora Lenz', phone: '+49 1512 3456789' }],
      },
    ],
    'own',
  ],
  [
    'another applicant',
    [
      { names: { applied: 'Ada Winter' }, references: [{ email: 'bo@mail.example' }] },
      { names: { applied: 'Bo Sommer' }, emails: ['bo@mail.example'] },
    ],
    'applicant',
  ],
  [
    'one network',
    [
      {
        names: { applied: 'Ada Winter' },
        connections: [{ ip: '203.0.113.4' }],
        references: [{ ip: '203.0.113.4' }],
      },
    ],
    'network',
  ],
  [
    'one reference for two, as context',
    [
      { names: { applied: 'Ada Winter' }, references: [{ name: 'Dora Lenz', email: 'dora@corp.example' }] },
      { names: { applied: 'Bo Sommer' }, references: [{ name: 'Dora Lenz', email: 'dora@corp.example' }] },
    ],
    'many',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'a reference of their own',
    [
      {
        names: { applied: 'Ada Winter' },
        phones: ['+49 1512 3456789'],
        references: [{ name: 'Dora Lenz', email: 'dora@corp.example' }],
      },
      { names: { applied: 'Bo Sommer' } },
    ],
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})

test('attack: one reference for three names', async () => {
  const references = [{ name: 'Dora Lenz', email: 'dora@corp.example' }]
  const inputs = ['Ada Winter', 'Bo Sommer', 'Carl Herbst'].map((applied) => ({
    names: { applied },
    references,
  }))
  expect(await titles(inputs)).toEqual([detector.signals.several?.title])
})

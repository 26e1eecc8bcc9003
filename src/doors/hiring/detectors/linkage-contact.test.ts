import { expect, test } from 'vitest'
import { companyOf, hits } from '../testing.ts'
import detector from './linkage-contact.ts'

/** What is found in the first of several applications. */
const titles = async (inputs: object[]) => {
  const [first] = await companyOf(...inputs)
  return first ? hits(detector, first).map(({ title }) => title) : []
}

test.each([
  [
    'one mailbox, two names',
    [
      { names: { applied: 'Ada Winter' }, emails: ['ada.w@gmail.com'] },
      { names: { applied: 'Bo Sommer' }, emails: ['adaw+x@googlemail.com'] },
    ],
    'mailbox',
  ],
  [
    'one phone, two names',
    [
      { names: { applied: 'Ada Winter' }, phones: ['+49 1512 3456789'] },
      { names: { applied: 'Bo Sommer' }, phones: ['+49 1512 3456789'] },
    ],
    'phone',
  ],
  [
    'phone and mailbox',
    [
      { names: { applied: 'Ada Winter' }, phones: ['+49 1512 3456789'], emails: ['x@mail.example'] },
      { names: { applied: 'Bo Sommer' }, phones: ['+49 1512 3456789'], emails: ['x@mail.example'] },
    ],
    'both',
  ],
  [
    'siblings, as context',
    [
      { names: { applied: 'Ada Winter' }, phones: ['+49 1512 3456789'] },
      { names: { applied: 'Tom Winter' }, phones: ['+49 1512 3456789'] },
    ],
    'household',
  ],
])('attack: %s', async (_, inputs, signal) => {
  expect(await titles(inputs)).toContain(detector.signals[signal]?.title)
})

test.each([
  [
    'the same person applies again',
    [
      { names: { applied: 'Ada Winter' }, phones: ['+49 1512 3456789'] },
      { names: { applied: 'WINTER, Ada' }, phones: ['+49 1512 3456789'] },
    ],
  ],
  [
    'different contacts',
    [
      { names: { applied: 'Ada Winter' }, phones: ['+49 1512 3456789'] },
      { names: { applied: 'Bo Sommer' }, phones: ['+49 1512 9999999'] },
    ],
  ],
])('innocent: %s', async (_, inputs) => {
  expect(await titles(inputs)).toEqual([])
})

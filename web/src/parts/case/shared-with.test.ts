import { expect, test } from 'vitest'
import { sharedWith } from './shared-with.ts'

test('the case that shares most comes first, with all that it shares', () => {
  const [a, b] = [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ]
  const shared = sharedWith([
    { type: 'ip', value: '203.0.113.7', cases: [a, b] },
    { type: 'domain', value: 'wallet-care.invalid', cases: [b] },
  ])
  expect(shared.map(({ id, shared }) => [id, shared.length])).toEqual([
    ['b', 2],
    ['a', 1],
  ])
})

import { expect, test } from 'vitest'
import { replaceSection } from './results.ts'

test('a second run replaces its own section and keeps the others', () => {
  const first = replaceSection('', 'support', '## Support\n\nold')
  const both = replaceSection(first, 'hiring', '## Hiring\n\nkept')
  const again = replaceSection(both, 'support', '## Support\n\nnew')
  expect(again).toContain('kept')
  expect(again).toContain('new')
  expect(again).not.toContain('old')
  expect(again.match(/^# /gm)).toHaveLength(1)
})

test('the same sections give the same text in any order', () => {
  const one = replaceSection(replaceSection('', 'a', '## A'), 'b', '## B')
  expect(replaceSection(replaceSection('', 'b', '## B'), 'a', '## A')).toBe(one)
  expect(replaceSection(one, 'a', '## A')).toBe(one)
})

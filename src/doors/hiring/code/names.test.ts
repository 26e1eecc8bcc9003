import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differentNames, sameAuthor } from './names.ts'

test.each([
  ['Ada Quill', 'Quill, Ada'],
  ['Ada Quill', 'adaquill'],
  ['Ada Quill', 'aquill'],
  ['Ada Quill', 'Ada'],
  ['Ada Quill', 'quill-42'],
  ['Ada Quill', 'A. Quill'],
  ['Ada Quill', 'ＡＤＡ ＱＵＩＬＬ'],
])('%s and %s are one', (a, b) => {
  expect(sameAuthor(a, b)).toBe(true)
  expect(sameAuthor(b, a)).toBe(true)
})

test.each([
  ['Ada Quill', 'Ben Ortho'],
  ['Ada Quill', 'Ben Quill'],
  ['Ada Quill', 'nightowl'],
  ['Al Quill', 'alan'],
])('%s and %s are two', (a, b) => {
  expect(sameAuthor(a, b)).toBe(false)
})

test('any names are compared, the same both ways round', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(fc.property(name, name, (a, b) => sameAuthor(a, b) === sameAuthor(b, a)))
  fc.assert(fc.property(fc.array(name, { maxLength: 30 }), (names) => differentNames(names).length <= 20))
})

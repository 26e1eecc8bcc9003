import { expect, test } from 'vitest'
import { SHARED_KINDS } from '../../../../src/doors/hiring/linkage/company.ts'
import { kindWords } from './kinds.ts'

test('every kind that applications can share has words, for one and for many', () => {
  const many = SHARED_KINDS.map((kind) => kindWords(kind, 2))
  expect(SHARED_KINDS.filter((kind, at) => many[at] === kindWords(kind))).toEqual([])
  expect(new Set(many).size).toBe(many.length)
})

test('one that is new is named as it comes', () => {
  expect(kindWords('shoe size', 2)).toBe('shoe size')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segments } from './segments.ts'

test('overlapping ranges are cut at their ends, and the chosen one wins', () => {
  expect(segments('abcdef', [{ start: 0, end: 4 }], { start: 2, end: 5 })).toEqual([
    { start: 0, text: 'ab', mark: 'mark' },
    { start: 2, text: 'cd', mark: 'chosen' },
    { start: 4, text: 'e', mark: 'chosen' },
    { start: 5, text: 'f', mark: 'none' },
  ])
})

test('nothing is lost or moved, whatever the ranges', () => {
  const range = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) })
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.array(range),
      range,
      (text, ranges, chosen) => {
        const pieces = segments(text, ranges, chosen)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.start)).toBe(true)
      },
    ),
  )
})

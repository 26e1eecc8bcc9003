import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Patterns } from './patterns.ts'

test('pairs that agree alike are one pattern, whatever the number of comparisons', () => {
  const shape = fc.integer({ min: 1, max: 30 }).chain((comparisons) =>
    fc.record({
      levels: fc.constant(Array.from({ length: comparisons }, () => 9)),
      pairs: fc.array(
        fc.tuple(
          fc.array(fc.integer({ min: -1, max: 8 }), { minLength: comparisons, maxLength: comparisons }),
          fc.integer({ min: 0, max: 60 }),
        ),
        { maxLength: 40 },
      ),
    }),
  )
  fc.assert(
    fc.property(shape, ({ levels, pairs }) => {
      const patterns = new Patterns(levels)
      const names = new Map<string, number>()
      for (const [of, rarity] of pairs) {
        const number = patterns.add(Int8Array.from(of), rarity, 2)
        const name = `${of} ${rarity}`
        expect(names.get(name) ?? number).toBe(number)
        names.set(name, number)
        expect([...(patterns.all[number]?.levels ?? [])]).toEqual(of)
      }
      expect(new Set(names.values()).size).toBe(names.size)
      expect(patterns.all.reduce((sum, { count }) => sum + count, 0)).toBe(pairs.length * 2)
    }),
  )
})

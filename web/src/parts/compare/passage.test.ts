import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, passageIn } from './passage.ts'

const PASSAGE = 'wrote the run books for the on-call engineers and rehearsed them every month'
const at = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)

test('a passage is found whatever its case, punctuation and line breaks', () => {
  const text = `Before.\nWROTE the run-books\nfor the on call engineers, and rehearsed them; every month! After.`
  const [range, ...more] = passageIn(text, PASSAGE)
  expect(more).toEqual([])
  expect(range && at(text, range)).toBe(
    'WROTE the run-books\nfor the on call engineers, and rehearsed them; every month',
  )
})

test('a word that was changed is left out where the runs beside it are long enough', () => {
  const half = 'led the move of forty payment services to signed'
  const text = `${half} releases ${PASSAGE}`
  const found = passageIn(text, `${half} builds ${PASSAGE}`).map((range) => at(text, range))
  expect(found).toEqual([half, PASSAGE])
})

test('what is not there is not marked', () => {
  expect(passageIn('wrote the run books for somebody else, and left', PASSAGE)).toEqual([])
  expect(passageIn('', PASSAGE)).toEqual([])
  expect(passageIn(PASSAGE, ' … ')).toEqual([])
})

test('a passage that is cut out of a text is found there, in order and without overlap', () => {
  const words = fc.array(fc.stringMatching(/^[a-zäß0-9]{1,6}$/), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (all, from, length) => {
      const start = from % all.length
      const cut = all.slice(start, start + 1 + (length % all.length)).join(', ')
      const text = all.join(' ')
      const found = passageIn(text, cut)
      expect(found.length).toBeGreaterThan(0)
      for (const [index, range] of found.entries()) {
        expect(range.start).toBeLessThan(range.end)
        expect(range.end).toBeLessThanOrEqual(text.length)
        expect(range.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0)
      }
    }),
  )
})

test('an excerpt keeps the marks on the same characters', () => {
  const text = `${'earlier words '.repeat(60)}${PASSAGE}${' later words'.repeat(60)}`
  const ranges = passageIn(text, PASSAGE)
  const excerpt = excerptOf(text, ranges)
  expect(excerpt?.cut).toEqual({ before: true, after: true })
  expect(excerpt?.ranges.map((range) => at(excerpt.text, range))).toEqual([PASSAGE])
  expect(excerpt?.text.length).toBeLessThan(PASSAGE.length + 520)
  expect(excerptOf(PASSAGE, passageIn(PASSAGE, PASSAGE))?.cut).toEqual({ before: false, after: false })
  expect(excerptOf(text, [])).toBeUndefined()
})

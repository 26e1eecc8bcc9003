import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsOf } from '../../words.ts'
import { detectorWords } from './detector-words.ts'

const FOLDER = join(import.meta.dirname, '../../../../src/doors/hiring/detectors')

test('every detector of the hiring door is told in words of its own', () => {
  const ids = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `hiring/${file.slice(0, -'.ts'.length)}`)
  expect(ids.length).toBeGreaterThan(40)
  const words = ids.map(detectorWords)
  expect(words.filter((said, at) => said === wordsOf(ids[at] ?? ''))).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})

test('one that is new is named by its id', () => {
  expect(detectorWords('hiring/brand-new')).toBe('Brand new')
})

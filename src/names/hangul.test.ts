import { expect, test } from 'vitest'
import { hangulSyllable } from './hangul.ts'
import { nameSimilarity } from './similarity.ts'

test('syllables of names, final consonants as they sound', () => {
  expect([...'박혜린김정은권'].map(hangulSyllable)).toEqual([
    'bak',
    'hye',
    'rin',
    'gim',
    'jeong',
    'eun',
    'gwon',
  ])
  expect([...'a林'].map(hangulSyllable)).toEqual([undefined, undefined])
})

test('names in Hangul are those in Latin letters', () => {
  expect(nameSimilarity('박혜린', 'HYERIN PARK')).toBeGreaterThan(0.85)
  expect(nameSimilarity('김정은', 'Kim Jong Un')).toBeGreaterThan(0.85)
  expect(nameSimilarity('박혜린', 'Kim Jong Un')).toBeLessThan(0.5)
})

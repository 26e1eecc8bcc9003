import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fill, wordsOf } from './placeholders.ts'

const words = wordsOf('malicious/family/sample')

test('words are the same for the same sample, and differ between samples', () => {
  expect(wordsOf('malicious/family/sample')).toEqual(words)
  const projects = new Set(Array.from({ length: 50 }, (_, n) => wordsOf(`sample ${n}`).project))
  expect(projects.size).toBeGreaterThan(4)
})

test.each([
  ['⟦base64 https://a.invalid⟧', 'aHR0cHM6Ly9hLmludmFsaWQ='],
  ['⟦hex abc⟧', '616263'],
  ['⟦escapes ab⟧', '\\x61\\x62'],
  ['⟦codes ab⟧', '97, 98'],
  ['⟦reversed abc⟧', 'cba'],
  ['x⟦spaces 3⟧y⟦tabs 1⟧z⟦lines 2⟧', 'x   y\tz\n\n'],
  ['⟦character 202e⟧', '\u202e'],
  ['⟦utf16base64 ab⟧', 'YQBiAA=='],
  ['a ⟦entity⟧ of ⟦Entity⟧', `a ${words.entity} of ${words.Entity}`],
])('%s', (text, filled) => expect(fill(text, words)).toBe(filled))

test('compressed text comes back', () => {
  const packed = fill('⟦zlib64 print("x")⟧', words)
  expect(inflateSync(Buffer.from(packed, 'base64')).toString()).toBe('print("x")')
})

test.each(['⟦nobody⟧', '⟦entity too⟧', '⟦base64⟧'])('%s is refused', (text) =>
  expect(() => fill(text, words)).toThrow('unknown placeholder'),
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FINGERPRINT_SIZE, fingerprintOf, RUN_WORDS, runsOf } from './fingerprint.ts'
import { sharedRuns } from './testing.ts'

const word = fc.stringMatching(/^[a-zà-ÿ]{2,9}$/)
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength })

test('any two texts that have fifteen words in a row share a run', () => {
  fc.assert(
    fc.property(
      words(0, 40),
      words(0, 40),
      words(15, 15),
      words(0, 40),
      words(0, 40),
      (a, b, common, c, d) => {
        const one = [...a, ...common, ...b].join(' ')
        const other = [...c, ...common, ...d].join(' ')
        expect(sharedRuns(fingerprintOf(one), fingerprintOf(other)).length).toBeGreaterThan(0)
      },
    ),
  )
})

test('a paragraph of twelve words is found in another document', () => {
  const paragraph = 'Rebuilt the ledger so that every entry balances before it is written'
  const one = fingerprintOf(`Something else\n${paragraph}\nMore`)
  const other = fingerprintOf(`Quite another text\n${paragraph}\nAnd its end`)
  expect(paragraph.split(' ')).toHaveLength(RUN_WORDS)
  expect(sharedRuns(one, other)).toHaveLength(1)
})

test('case, punctuation and line ends do not count', () => {
  const text = 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
  const other = text.toUpperCase().replaceAll(' ', ',\n')
  expect(sharedRuns(fingerprintOf(text), fingerprintOf(other)).length).toBeGreaterThan(0)
})

test('eleven words are none', () => {
  expect(fingerprintOf('a b c d e f g h i j k')).toEqual([])
})

test('hashes ascend, are distinct, whole numbers, and not too many', () => {
  fc.assert(
    fc.property(words(0, 3_000), (all) => {
      const hashes = fingerprintOf(all.join(' '))
      expect(hashes.length).toBeLessThanOrEqual(FINGERPRINT_SIZE)
      expect(hashes.every((hash, i) => Number.isSafeInteger(hash) && hash > (hashes[i - 1] ?? -1))).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('a hash leads back to the words', () => {
  const text =
    'Aside. The quick brown fox jumps over the lazy dog, and then it sleeps all day long in the sun.'
  for (const { hash, from, to } of runsOf(text)) {
    expect(fingerprintOf(text)).toContain(hash)
    expect(text.slice(from, to).match(/\w+/g)).toHaveLength(RUN_WORDS)
  }
})

test('what stands in the lines around a passage changes nothing of it', () => {
  const passage = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
  const alone = fingerprintOf(passage)
  for (const line of ['Nationality: X', 'Pronouns: they', 'Born 1990', 'University of Somewhere'])
    expect(sharedRuns(alone, fingerprintOf(`${line}\n${passage}\n${line}`))).toEqual(alone)
})

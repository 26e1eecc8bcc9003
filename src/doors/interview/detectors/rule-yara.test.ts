import { expect, test } from 'vitest'
import type { RuleMatch, RuleMatcher } from '../../../core/rules.ts'
import { artifactOf, hits } from '../testing.ts'
import detector from './rule-yara.ts'

/** Stands in for the compiler: matches where the text is found. */
const looksFor = (text: string, meta: RuleMatch['meta'] = {}): RuleMatcher => ({
  size: 1,
  match(bytes) {
    const offset = Buffer.from(bytes).indexOf(text)
    const strings = [{ identifier: '$a', offset, length: text.length }]
    return offset === -1 ? [] : [{ rule: 'R', file: 'set/r.yar', tags: [], meta, strings }]
  },
})

const artifact = artifactOf({ 'a.txt': 'nothing', 'src/b.js': 'one\n// ü two MARK three\n' })

test('what the rule says, and line and column of what it matched', async () => {
  const meta = { description: 'Known loader.', author: 'somebody', score: 80 }
  const [finding] = hits(detector, await artifact, { rules: looksFor('MARK', meta) })
  expect(finding).toMatchObject({
    strength: 'strong',
    weight: 6,
    why: 'The rule R of set/r.yar says: Known loader. It saw $a. Its makers add: score 80; author somebody.',
    where: { file: 'src/b.js', line: 2, column: 10, text: 'MARK' },
  })
})

test.each([
  ['block', 'decisive'],
  ['review', 'strong'],
  ['context', 'context'],
  ['anything', 'strong'],
])('its meta says what it weighs: %s', async (postern, strength) =>
  expect(hits(detector, await artifact, { rules: looksFor('MARK', { postern }) })[0]?.strength).toBe(
    strength,
  ),
)

test('bytes that are no text: the offset, and hexadecimal', async () => {
  const bytes = Uint8Array.of(0, 1, 2, 0x4d, 0x5a, 0xff, 0, 0)
  const matcher: RuleMatcher = {
    size: 1,
    match: () => [
      { rule: 'R', file: 'r.yar', tags: [], meta: {}, strings: [{ identifier: '$a', offset: 3, length: 3 }] },
    ],
  }
  const [finding] = hits(detector, await artifactOf({ 'x.bin': bytes }), { rules: matcher })
  expect(finding?.where).toEqual({ part: 'byte 3', file: 'x.bin', text: '4d5aff' })
})

test('a rule is told once, however many files it matches', async () =>
  expect(
    hits(detector, await artifactOf({ 'a.js': 'MARK', 'b.js': 'MARK' }), { rules: looksFor('MARK') }),
  ).toHaveLength(1))

test('what could not be searched is unknown; without rules nothing is said', async () => {
  const failing: RuleMatcher = {
    size: 1,
    match: () => {
      throw new Error('too large')
    },
  }
  const found = [...detector.inspect(await artifact, { rules: failing } as never)]
  expect(found).toContainEqual({ unknown: { what: 'YARA rules in a.txt', why: 'too large' } })
  expect(hits(detector, await artifact)).toEqual([])
})

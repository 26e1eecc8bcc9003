import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding, Strength } from './finding.ts'
import { judge, totalWeight } from './verdict.ts'

function finding(
  family: string,
  strength: Strength,
  weight: number,
  detector = `d/${family}-${weight}`,
): Finding {
  return {
    detector,
    family,
    strength,
    weight,
    title: `${family} ${weight}`,
    why: '',
    where: { part: 'text', text: '' },
    innocent: '',
    advice: '',
    technique: '',
    source: '',
  }
}
const verdictOf = (...findings: Finding[]) => judge({ findings, unknown: [], notFound: [] })

describe('adding up', () => {
  test('within a family the strongest counts in full and the others a fifth', () => {
    expect(totalWeight([finding('link', 'strong', 5), finding('link', 'strong', 4)])).toBe(5.8)
    expect(totalWeight([finding('link', 'strong', 5), finding('ask', 'strong', 4)])).toBe(9)
  })

  test('the same signal seen often is one piece of evidence', () => {
    const once = finding('link', 'strong', 5, 'd/same')
    expect(totalWeight([once, once, once])).toBe(5)
  })

  test('many weak findings of a family never count more than twice its strongest', () => {
    const many = Array.from({ length: 40 }, (_, i) => finding('link', 'context', 1 + i / 1000))
    expect(totalWeight(many)).toBeLessThanOrEqual(2 * 1.04)
  })
})

describe('the verdict', () => {
  test('context alone never surfaces anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ family: fc.string(), weight: fc.double({ min: 0, max: 20, noNaN: true }) })),
        (list) => {
          expect(
            verdictOf(...list.map(({ family, weight }) => finding(family, 'context', weight))).verdict,
          ).toBe('pass')
        },
      ),
    )
  })

  test('one more finding never lowers it', () => {
    const any = fc.record({
      family: fc.constantFrom('link', 'ask', 'sender'),
      strength: fc.constantFrom<Strength>('context', 'strong', 'decisive'),
      weight: fc.double({ min: 0, max: 12, noNaN: true }),
    })
    const rank = { pass: 0, review: 1, block: 2 }
    fc.assert(
      fc.property(fc.array(any), any, (list, extra) => {
        const build = (of: typeof list) => of.map((f, i) => finding(f.family, f.strength, f.weight, `d/${i}`))
        const before = verdictOf(...build(list))
        const after = verdictOf(...build([...list, extra]))
        expect(rank[after.verdict]).toBeGreaterThanOrEqual(rank[before.verdict])
      }),
    )
  })

  test('one strong family asks for a review however heavy; two hold back', () => {
    expect(verdictOf(finding('link', 'strong', 30)).verdict).toBe('review')
    expect(verdictOf(finding('link', 'strong', 6), finding('ask', 'strong', 5)).verdict).toBe('block')
    expect(verdictOf(finding('indicator', 'decisive', 10)).verdict).toBe('block')
  })

  test('a door that may not block asks for a review instead', () => {
    const inspected = { findings: [finding('x', 'decisive', 12)], unknown: [], notFound: [] }
    expect(judge(inspected, { block: false }).verdict).toBe('review')
  })

  test('it names the smallest change that would turn it', () => {
    expect(verdictOf(finding('link', 'strong', 6)).turn).toBe('Without “link 6” the verdict would be pass.')
    expect(verdictOf(finding('link', 'context', 2)).turn).toContain('3.0 more bits')
  })
})

test('context of many families adds no more than a door allows, and relief never touches what is decisive', () => {
  const context = ['a', 'b', 'c', 'd'].map((family) => finding(family, 'context', 1))
  const strong = finding('e', 'strong', 3)
  expect(totalWeight([strong, ...context])).toBe(7)
  expect(totalWeight([strong, ...context], { contextAtMost: 1.5 })).toBe(4.5)
  const decisive = finding('f', 'decisive', 6)
  expect(totalWeight([strong, decisive], { relief: 4 })).toBe(6)
  expect(totalWeight([strong], { relief: 4 })).toBe(0)
})

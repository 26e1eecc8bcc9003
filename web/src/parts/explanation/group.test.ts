import { expect, test } from 'vitest'
import type { Finding } from '../../api/types.ts'
import { byFamily } from './group.ts'

const finding = (family: string, title: string, text: string): Finding => ({
  detector: `support/${family}`,
  family,
  strength: 'strong',
  weight: 1,
  title,
  why: '',
  where: { part: 'text', text },
  innocent: '',
  advice: '',
  technique: '',
  source: '',
})

test('families keep the order of their weightiest finding; the same sign at two places is one', () => {
  const families = byFamily([
    finding('link', 'An address', 'a'),
    finding('sender', 'A name', 'b'),
    finding('link', 'Another', 'c'),
    finding('link', 'An address', 'd'),
  ])
  expect(families.map(({ name, signs }) => [name, signs.map((sign) => sign.findings.length)])).toEqual([
    ['link', [2, 1]],
    ['sender', [1]],
  ])
})

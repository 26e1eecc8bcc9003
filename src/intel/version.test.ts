import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions, isWithin, readRange, type VersionRange, writeRange } from './version.ts'

test.each([
  ['1.0.0', '1.0.0', 0],
  ['1.0', '1.0.0', 0],
  ['1.9.0', '1.10.0', -1],
  ['1.0.0-alpha', '1.0.0-alpha.1', -1],
  ['1.0.0-alpha.1', '1.0.0-alpha.beta', -1],
  ['1.0.0-rc.1', '1.0.0', -1],
  ['1.0.0+a', '1.0.0+b', 0],
  ['1.0a1', '1.0b1', -1],
  ['1.0rc1', '1.0', -1],
  ['1.0.post1', '1.0', 1],
  ['1.0.dev3', '1.0a1', -1],
  ['v2.0.0', '1.9', 1],
])('%s and %s', (one, other, order) => {
  expect(Math.sign(compareVersions(one, other) as number)).toBe(order)
  expect(Math.sign(compareVersions(other, one) as number)).toBe(order === 0 ? 0 : -order)
})

test.each(['', 'latest', '1.0!weird?', 'x1'])('no version: %s', (text) =>
  expect(compareVersions(text, '1.0.0')).toBeUndefined(),
)

describe('ranges', () => {
  test.each<[string, VersionRange, boolean | undefined]>([
    ['1.5.0', { introduced: '1.0.0', fixed: '2.0.0' }, true],
    ['2.0.0', { introduced: '1.0.0', fixed: '2.0.0' }, false],
    ['2.0.0', { introduced: '1.0.0', last: '2.0.0' }, true],
    ['0.9.0', { introduced: '1.0.0' }, false],
    ['0.0.1', { introduced: '0', fixed: '1.0.0' }, true],
    ['odd', { introduced: '1.0.0' }, undefined],
  ])('%s in %j: %s', (version, range, within) => expect(isWithin(version, range)).toBe(within))

  test('are read as they were written', () => {
    const part = fc.nat(99).map((n) => `${n}.${n}.0`)
    fc.assert(
      fc.property(part, fc.option(part), fc.boolean(), (introduced, end, open) => {
        const range = { introduced, ...(end === null ? {} : open ? { fixed: end } : { last: end }) }
        expect(readRange(writeRange(range))).toEqual(range)
      }),
    )
  })
})

test('order is an order', () => {
  const version = fc
    .tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', '-rc.1', '-a', '-a.1'))
    .map(([a, b, c]) => `${a}.${b}.0${c}`)
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      if ((compareVersions(a, b) as number) <= 0 && (compareVersions(b, c) as number) <= 0)
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

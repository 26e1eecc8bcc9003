import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'

test('the order of keys does not matter, at any depth', () => {
  expect(canonicalJson({ b: 1, a: [true, null, { d: 'x', c: '' }] })).toBe(
    '{"a":[true,null,{"c":"","d":"x"}],"b":1}',
  )
  expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}')
})

test('it is JSON of the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(value as Parameters<typeof canonicalJson>[0])
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

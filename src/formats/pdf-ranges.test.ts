import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hasEndlessMaps } from './pdf-ranges.ts'

const stream = (map: string, packed: boolean) =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<< ${packed ? '/Filter /FlateDecode' : ''} >>\nstream\n`),
    packed ? deflateSync(map) : Buffer.from(map),
    Buffer.from('\nendstream\nendobj\n'),
  ])
const range = (low: string, high: string) => `1 beginbfrange\n<${low}> <${high}> <0041>\nendbfrange`

test.each([true, false])('a map of millions of characters is told, packed: %s', async (packed) => {
  expect(await hasEndlessMaps(stream(range('0000', 'FFFFFF'), packed))).toBe(true)
})

test('maps of whole planes are ordinary', async () => {
  expect(await hasEndlessMaps(stream(range('0000', 'FFFF'), true))).toBe(false)
  expect(await hasEndlessMaps(stream(range('FFFFFF', '0000'), true))).toBe(false)
  expect(await hasEndlessMaps(stream('<00000000> <FFFFFFFF> Tj', true))).toBe(false)
})

test('ranges are read as readers read them: what is no digit passed over, an odd digit filled up', async () => {
  expect(await hasEndlessMaps(stream(range('/D56', '00A/emcT35'), true))).toBe(true)
})

test('many maps count together', async () => {
  const many = Array.from({ length: 40 }, () => stream(range('0000', 'FFFF'), true))
  expect(await hasEndlessMaps(Buffer.concat(many))).toBe(true)
})

test('what stands before the damage in a packed map counts', async () => {
  const whole = stream(`${range('0000', 'FFFFFF')}\n${'x'.repeat(5_000)}`, true)
  const damaged = Buffer.from(whole)
  damaged.fill(0xff, whole.length - 32, whole.length - 24)
  expect(await hasEndlessMaps(damaged)).toBe(true)
})

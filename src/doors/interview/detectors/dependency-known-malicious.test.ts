import { expect, test } from 'vitest'
import type { IndicatorLookup } from '../../../core/indicator.ts'
import { artifactOf, hits } from '../testing.ts'
import detector from './dependency-known-malicious.ts'

const listed = (...values: string[]): IndicatorLookup => ({
  size: values.length,
  has: (type) => type === 'package',
  find: ({ type, value }) => {
    const hit = values.find((one) => one === value || value.startsWith(`${one}@`))
    return type === 'package' && hit !== undefined
      ? { type, value: hit, source: 'osv', date: 0, judgement: 'block' }
      : undefined
  },
})

const artifact = artifactOf({
  'package.json': '{\n "dependencies": {\n  "evil-kit": "^1.2.0",\n  "b": "2.0.0"\n }\n}',
  'package-lock.json': '{"packages":{"node_modules/c":{"version":"3.0.0"}}}',
})

test('a name on the list, whatever version', async () => {
  const [finding] = hits(detector, await artifact, { indicators: listed('npm:evil-kit') })
  expect(finding).toMatchObject({ strength: 'decisive', where: { file: 'package.json', line: 3, column: 3 } })
})

test('one version on the list', async () => {
  const found = async (value: string) =>
    hits(detector, await artifact, { indicators: listed(value) }).map(({ strength }) => strength)
  expect(await found('npm:b@2.0.0')).toEqual(['decisive'])
  expect(await found('npm:c@3.0.0')).toEqual(['decisive'])
  expect(await found('npm:evil-kit@1.2.0')).toEqual(['strong'])
  expect(await found('npm:b@2.0.1')).toEqual([])
  expect(await found('npm:evil')).toEqual([])
})

test('with no list it says that it did not look', async () => {
  const found = [
    ...detector.inspect(await artifact, {
      indicators: { size: 9, has: () => false, find: () => undefined },
    } as never),
  ]
  expect(found).toMatchObject([{ unknown: { what: expect.stringContaining('malicious') } }])
})

import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './dependency-lookalike.ts'

const asked = async (dependencies: Record<string, string>, more = {}) =>
  hits(detector, await artifactOf({ 'package.json': JSON.stringify({ dependencies, ...more }, null, 1) }))

test('a name that is one slip from a well-known one, where it stands', async () => {
  const [finding] = await asked({ express: '^5.0.0', expresss: '^4.0.0' })
  expect(finding).toMatchObject({
    strength: 'strong',
    where: { file: 'package.json', line: 4, column: 3, text: '"expresss": "^4.0.0"' },
  })
  expect(finding?.why).toContain('“express”')
})

test('another writing, an added word, a Python package, and the package itself', async () => {
  expect((await asked({ crossenv: '1' })).map(({ weight }) => weight)).toEqual([5])
  expect((await asked({ 'tailwind-magic': '1' })).map(({ strength }) => strength)).toEqual(['context'])
  expect(await asked({}, { name: 'lodahs', version: '1.0.0' })).toHaveLength(1)
  expect(hits(detector, await artifactOf({ 'requirements.txt': 'reqeusts==2.0\n' }))).toHaveLength(1)
})

test('each name once', async () =>
  expect(await asked({ expresss: '1' }, { devDependencies: { expresss: '1' } })).toHaveLength(1))

test('honest projects: known packages, own parts, aliases to the very package', async () => {
  expect(
    await asked({
      react: '^19.0.0',
      preact: '^10.0.0',
      'web3-utils': '^4.0.0',
      '@acme/react': '^1.0.0',
      expresss: 'workspace:*',
      'left-pad': '^1.0.0',
      'lodash.get': '^4.0.0',
    }),
  ).toEqual([])
  expect(await asked({ lodahs: 'npm:lodash@^4.0.0' })).toEqual([])
})

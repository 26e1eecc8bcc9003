import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './dependency-alias.ts'

const seen = async (manifest: object) =>
  hits(detector, await artifactOf({ 'package.json': JSON.stringify(manifest) })).map(
    ({ strength }) => strength,
  )

test('a known name that stands for a stranger', async () => {
  expect(await seen({ dependencies: { lodash: 'npm:fast-objects-kit@^1.0.0' } })).toEqual(['strong'])
  expect(await seen({ overrides: { '@solana/web3.js': 'npm:sol-quick@1.0.0' } })).toEqual(['strong'])
})

test('a fork of its own name is context', async () =>
  expect(await seen({ dependencies: { webpack: 'npm:@company/webpack@5.0.0' } })).toEqual(['context']))

test('honest: two versions at once, known substitutes, own names', async () =>
  expect(
    await seen({
      dependencies: {
        'string-width-cjs': 'npm:string-width@^4.2.0',
        react: 'npm:@preact/compat@^17',
        lodash: 'npm:lodash-es@^4',
        mine: 'npm:yours@1',
        uuid: '^9.0.0',
      },
      overrides: { lodash: '4.17.21' },
    }),
  ).toEqual([]))

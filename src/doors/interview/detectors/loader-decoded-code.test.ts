import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-decoded-code.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('hidden text that is run', () => {
  it('text that reaches for programs', async () => {
    expect(
      await seen({
        'package.json': '{"name":"a","scripts":{"start":"node app.js"}}',
        'app.js': "const t = 'cmVxdWlyZSgiY2hpbGRfcHJvY2VzcyIp'\neval(atob(t))",
      }),
    ).toEqual(['decisive app.js:2'])
  })

  it('text that is kept in JSON', async () => {
    expect(
      await seen({
        'package.json': '{"name":"a","scripts":{"start":"node app.js"}}',
        'app.js': "const { a } = require('./a.json')\nnew Function(Buffer.from(a, 'base64').toString())()",
        'a.json': '{"a":"Y29uc29sZS5sb2coMSk7Y29uc29sZS5sb2coMik="}',
      }),
    ).toEqual(['decisive app.js:2'])
  })

  it('text beside the way', async () => {
    expect(
      await seen({ 'app.js': "new Function([97, 40, 41].map((c) => String.fromCharCode(c)).join(''))()" }),
    ).toEqual(['strong app.js:1'])
  })

  it('text that the caller hands in, encoded', async () => {
    expect(
      await seen({
        'package.json': '{"name":"a","main":"app.js"}',
        'app.js': "module.exports = (t) => new Function('return ' + Buffer.from(t, 'base64').toString())()",
      }),
    ).toEqual(['strong app.js:1'])
  })

  it('not a template', async () => {
    expect(
      await seen({ 'app.js': "module.exports = (t) => new Function('d', 'return `' + t + '`')" }),
    ).toEqual([])
  })
})

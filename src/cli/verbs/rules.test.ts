import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = resolve(import.meta.dirname, '../main.ts')
let dir = ''
const run = (args: string[], environment: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'rules', ...args], {
    encoding: 'utf8',
    env: { ...process.env, POSTERN_DATA: join(dir, 'data'), ...environment },
  })
  return `${status} ${stdout}${stderr}`.replaceAll(dir, '').trim()
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'postern-rules-verb-'))
  for (const folder of ['rules/hit', 'rules/miss', 'subject'])
    mkdirSync(join(dir, folder), { recursive: true })
  writeFileSync(join(dir, 'rules', 'a.yar'), 'rule Red { strings: $a = "red" condition: $a }')
  writeFileSync(join(dir, 'rules', 'hit', 'one'), 'a red thing')
  writeFileSync(join(dir, 'rules', 'miss', 'one'), 'a blue thing')
  writeFileSync(join(dir, 'subject', 'x'), 'so red')
  writeFileSync(join(dir, 'bad.yar'), 'rule Bad {\n  condition: nothing\n}')
})
afterAll(() => rmSync(dir, { recursive: true }))

test('add, list, test and remove', { timeout: 60_000 }, () => {
  expect(run(['list'])).toMatch(/^0 No set is added/)
  expect(run(['add', join(dir, 'rules'), '--name', 'mine'])).toBe('0 Added mine: 1 rule in 1 file.')
  expect(run(['list'])).toMatch(/^0 mine {2}1 rule in 1 file, added \d{4}-\d\d-\d\d, sha256 [0-9a-f]{64}$/)
  expect(run(['test', join(dir, 'subject')])).toBe('1 /subject/x: Red (a.yar) $a at byte 3')
  expect(run(['test', '--rules', join(dir, 'rules')])).toBe('0 2 of 2 samples as they should be.')
  expect(run(['remove', 'mine'])).toBe('0 Removed mine.')
})

test('what is wrong is told with its place and a code', { timeout: 60_000 }, () => {
  expect(run(['add', join(dir, 'bad.yar')])).toMatch(
    /^2 postern: \/bad\.yar:2:14: unknown identifier .*\[E_RULES\]$/,
  )
  expect(run(['test', join(dir, 'subject')])).toMatch(/^3 .*\[E_USAGE\]$/)
})

test('without a build of YARA-X for this system nothing passes silently', { timeout: 60_000 }, () =>
  expect(
    run(['test', join(dir, 'subject'), '--rules', join(dir, 'rules')], {
      NAPI_RS_NATIVE_LIBRARY_PATH: join(dir, 'none.node'),
    }),
  ).toMatch(/^2 .*YARA-X has no build.*\[E_RULES\]$/),
)

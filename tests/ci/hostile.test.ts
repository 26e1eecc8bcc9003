import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CheckLine } from '../../src/core/check-line.ts'
import { type Ended, root, run } from './command.ts'
import { bigMessage, bombs, manyParts, mutation, nested } from './hostile-messages.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

const postern = (...args: string[]) =>
  run(join(root, 'postern'), args, { cwd: folder, env: { POSTERN_DATA: join(folder, 'data') } })

function linesOf({ stdout, stderr, signal }: Ended): CheckLine[] {
  expect(signal).toBeNull()
  expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CheckLine)
}

/** Each answered within its time, or with an error that says why not; the exit status agrees with the answers. */
function expectAnswers(ended: Ended, paths: readonly string[]): CheckLine[] {
  const lines = linesOf(ended)
  expect(lines.map(({ path }) => path).sort()).toEqual([...paths].sort())
  for (const line of lines) {
    if ('error' in line) expect.soft(line.error.code, JSON.stringify(line)).not.toBe('E_INTERNAL')
    else expect.soft(line.ms, line.path).toBeLessThanOrEqual(2000)
    const failed = 'error' in line ? [] : line.unknown.filter(({ why }) => why.includes('failed:'))
    expect.soft(failed, line.path).toEqual([])
  }
  const expected = lines.some((line) => 'error' in line)
    ? 2
    : lines.some((line) => 'verdict' in line && line.verdict !== 'pass')
      ? 1
      : 0
  expect(ended.status).toBe(expected)
  return lines
}

describe('hostile messages are answered within 2 s each', () => {
  const made = {
    'a message of 50 MB': () => bigMessage(50_000_000),
    'a message of 10,000 parts': () => manyParts(10_000),
    'multiparts nested 1,000 deep': () => nested(1000),
    'multiparts nested 100,000 deep': () => nested(100_000),
  }
  test.each(Object.entries(made))('%s', async (name, make) => {
    const path = join(folder, 'm.eml')
    writeFileSync(path, make())
    const [line] = expectAnswers(await postern('check', '--json', path), [path])
    expect(line, name).toBeDefined()
  })

  test('archives that unpack to far more than they weigh', async () => {
    const below = join(folder, 'bombs')
    mkdirSync(below)
    for (const [name, bytes] of Object.entries(bombs())) writeFileSync(join(below, `${name}.eml`), bytes)
    const lines = expectAnswers(await postern('check', '--each', '--json', below), pathsIn(below))
    for (const line of lines) if ('verdict' in line) expect.soft(line, line.path).toSatisfy(isToldOf)
  })

  test('10,000 damaged messages in one run', async () => {
    const below = join(folder, 'damaged')
    mkdirSync(below)
    for (let number = 0; number < 10_000; number++)
      writeFileSync(join(below, `${number}.eml`), mutation(number))
    const lines = expectAnswers(await postern('check', '--each', '--json', below), pathsIn(below))
    const answered = lines.filter((line) => 'verdict' in line)
    expect(answered.length).toBeGreaterThan(5000)
  })

  test('every malformed message of the corpus, where there is one', async () => {
    const corpus = join(root, '../shared/corpora/support/malformed')
    if (existsSync(corpus)) expectAnswers(await postern('check', '--each', '--json', corpus), pathsIn(corpus))
  })
})

/** An archive that could not be unpacked must be a finding or told as not checked. */
function isToldOf(line: CheckLine): boolean {
  return 'verdict' in line && line.findings.length + line.unknown.length > 0
}

function pathsIn(below: string): string[] {
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('what is no message', () => {
  const innocent = 'From: ann@customer.example\r\nSubject: hello\r\n\r\nA question about fees.\r\n'

  test.each([
    ['--json', '--door', 'support'],
    ['--json', '--each'],
  ])(
    'missing paths, empty files, devices, pipes and loops (%s) have their error line, and the run goes on',
    async (...options) => {
      rmSync(folder, { recursive: true })
      mkdirSync(folder)
      const place = (name: string) => join(folder, name)
      writeFileSync(place('good.eml'), innocent)
      writeFileSync(place('empty.eml'), '')
      symlinkSync(place('loop.eml'), place('loop.eml'))
      symlinkSync(place('nowhere'), place('dangling.eml'))
      expect(spawnSync('mkfifo', [place('pipe.eml')]).status).toBe(0)
      const bad = [
        ...['missing.eml', 'empty.eml', 'loop.eml', 'dangling.eml', 'pipe.eml'].map(place),
        '/dev/zero',
        '/dev/null',
      ]
      const lines = expectAnswers(await postern('check', ...options, ...bad, place('good.eml')), [
        ...bad,
        place('good.eml'),
      ])
      for (const line of lines) {
        if (line.path === place('good.eml')) expect(line).toMatchObject({ verdict: 'pass' })
        else expect.soft(line).toHaveProperty('error')
      }
    },
  )

  test('a folder that contains itself by links is walked once', async () => {
    const below = join(folder, 'circle')
    mkdirSync(join(below, 'inner'), { recursive: true })
    writeFileSync(join(below, 'inner', 'm.eml'), innocent)
    symlinkSync(below, join(below, 'inner', 'again'))
    symlinkSync('..', join(below, 'inner', 'up'))
    const lines = linesOf(await postern('check', '--each', '--json', below))
    expect(lines.filter((line) => 'verdict' in line)).toHaveLength(1)
  })

  test('noise is not taken for a message', async () => {
    const path = join(folder, 'noise')
    writeFileSync(
      path,
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) & 255),
    )
    const [line] = expectAnswers(await postern('check', '--json', path), [path])
    expect(line).toMatchObject({ error: { code: 'E_UNRECOGNISED' } })
  })
})

describe('wrong usage ends with 3', () => {
  test.each([
    [['check']],
    [['check', '--no-such-option', 'x']],
    [['check', '--door', 'nowhere', 'x']],
    [['check', '--jobs', '0', 'x']],
    [['check', '--json', '--sarif', 'x']],
    [['no-such-verb']],
  ])('postern %j', async (args) => {
    const { status, stdout, stderr } = await postern(...args)
    expect(status).toBe(3)
    expect(stdout).toBe('')
    expect(stderr).not.toBe('')
  })
})

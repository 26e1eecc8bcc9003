import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCheck } from './check-run.ts'

const root = mkdtempSync(join(tmpdir(), 'postern-run-'))
afterAll(() => rmSync(root, { recursive: true }))

test('the real command answers for every file, and its time and memory are seen', async () => {
  const folder = join(root, 'messages')
  mkdirSync(folder)
  const paths = ['a.eml', 'b.eml', 'c.eml'].map((name) => join(folder, name))
  for (const path of paths)
    writeFileSync(path, 'From: a@sender.test\nTo: b@box.example\nSubject: hello\n\nHow are you?\n')
  const run = await runCheck(folder, 2, join(root, 'data'))
  expect(run.trouble).toBe('')
  expect([...run.lines.keys()].sort()).toEqual(paths)
  expect(run.firstSeconds).toBeGreaterThan(0)
  expect(run.seconds).toBeGreaterThanOrEqual(run.firstSeconds)
  if (process.platform === 'linux') expect(run.peakBytes).toBeGreaterThan(20 * 2 ** 20)
})

test('a run that goes wrong says so', async () => {
  const run = await runCheck(join(root, 'messages'), 0, join(root, 'data'))
  expect(run.lines.size).toBe(0)
  expect(run.trouble).not.toBe('')
})

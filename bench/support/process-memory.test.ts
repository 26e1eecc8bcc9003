import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { watchMemory } from './process-memory.ts'

test.runIf(process.platform === 'linux')('sees what a grandchild holds', async () => {
  const hold = `const b = Buffer.alloc(150 * 2 ** 20, 1); console.log('held'); setTimeout(() => b.length, 700)`
  const outer = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hold)}], { stdio: 'inherit' })`
  const child = spawn(process.execPath, ['-e', outer], { stdio: ['ignore', 'pipe', 'ignore'] })
  const memory = watchMemory(child.pid as number)
  child.stdout.resume()
  await once(child, 'exit')
  expect(memory.stop()).toBeGreaterThan(150 * 2 ** 20)
})

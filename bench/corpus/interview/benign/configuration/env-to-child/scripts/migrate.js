import { spawnSync } from 'node:child_process'

const done = spawnSync('npx', ['node-pg-migrate', 'up'], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } })
process.exitCode = done.status ?? 1

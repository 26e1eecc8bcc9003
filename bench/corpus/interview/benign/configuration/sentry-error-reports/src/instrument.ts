import { hostname, platform } from 'node:os'

const dsn = process.env.ERROR_DSN

export async function report(error: Error) {
  if (!dsn) return
  await fetch(dsn, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: error.message, stack: error.stack, host: hostname(), os: platform() }),
  }).catch(() => undefined)
}

process.on('uncaughtException', (error) => void report(error).finally(() => process.exit(1)))

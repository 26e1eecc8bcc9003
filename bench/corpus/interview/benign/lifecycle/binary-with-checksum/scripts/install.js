import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import sums from './checksums.json' with { type: 'json' }

const version = '1.4.2'
const key = `${process.platform}-${process.arch}`
const expected = sums[key]
if (!expected) throw new Error(`no build for ${key}`)

const url = `https://github.com/example/feedc/releases/download/v${version}/feedc-${key}`
const res = await fetch(url)
if (!res.ok) throw new Error(`${url}: ${res.status}`)
const bytes = Buffer.from(await res.arrayBuffer())
const actual = createHash('sha256').update(bytes).digest('hex')
if (actual !== expected) throw new Error(`checksum of ${url} is ${actual}, expected ${expected}`)
mkdirSync('bin', { recursive: true })
writeFileSync('bin/feedc', bytes)
chmodSync('bin/feedc', 0o755)
execFileSync('bin/feedc', ['--version'], { stdio: 'inherit' })

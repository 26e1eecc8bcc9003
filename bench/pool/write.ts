import { createWriteStream, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { generatePool, type Pool } from './generate.ts'
import { writeApplication } from './write-application.ts'

export const POOL_FILE = 'pool.ndjson'
export const LABELS_FILE = 'labels.ndjson'

/** Writes `pool.ndjson` and `labels.ndjson` (id, ring or honest kind, half) into a directory. */
export async function writePool(directory: string, { drafts, labels, world }: Pool): Promise<void> {
  mkdirSync(directory, { recursive: true })
  async function* lines() {
    for (const draft of drafts) yield `${JSON.stringify(await writeApplication(world, draft))}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(join(directory, POOL_FILE)))
  const known = labels.map((label) => `${JSON.stringify(label)}\n`)
  await pipeline(Readable.from(known), createWriteStream(join(directory, LABELS_FILE)))
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const directory = process.argv[2]
  if (directory === undefined) {
    process.stderr.write('usage: node bench/pool/write.ts OUTDIR\n')
    process.exitCode = 3
  } else {
    const pool = await generatePool()
    await writePool(directory, pool)
    process.stdout.write(`${pool.drafts.length} applications in ${directory}\n`)
  }
}

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadFolder } from '../../src/core/modules.ts'
import { renderMail } from './mime.ts'
import { Random } from './random.ts'
import type { Template } from './template.ts'

const here = (folder: string) => fileURLToPath(new URL(folder, import.meta.url))

/**
 * Writes the modern ham set: `<kind>/<nn>.eml` from every template, and `hard/<name>.eml` as made by hand.
 * The same seed writes the same bytes.
 *
 * @returns how many messages were written.
 */
export async function generateHam(directory: string, seed = 'postern'): Promise<number> {
  let written = 0
  for (const { name: kind, unit: template } of await loadFolder<Template>(here('./templates/'))) {
    mkdirSync(join(directory, kind), { recursive: true })
    for (let n = 0; n < template.count; n++) {
      const random = new Random(`${seed}/${kind}/${n}`)
      const bytes = renderMail(template.make(random, n), random)
      writeFileSync(join(directory, kind, `${String(n + 1).padStart(2, '0')}.eml`), bytes, 'latin1')
      written++
    }
  }
  mkdirSync(join(directory, 'hard'), { recursive: true })
  for (const file of readdirSync(here('./hard/')).filter((name) => name.endsWith('.eml'))) {
    copyFileSync(join(here('./hard/'), file), join(directory, 'hard', file))
    written++
  }
  return written
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const directory = process.argv[2]
  if (directory === undefined) {
    process.stderr.write('usage: node bench/ham/generate.ts OUTDIR\n')
    process.exitCode = 3
  } else {
    process.stdout.write(`${await generateHam(directory)} messages in ${directory}\n`)
  }
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeFiles } from './build.ts'
import { readCorpus } from './corpus.ts'

const SAMPLES = fileURLToPath(new URL('../../corpus/interview', import.meta.url))

/**
 * Writes the samples of the development half as whole projects, in the layout of `--corpus`: for whoever writes
 * detectors, and to have a corpus to try things on.
 *
 * @param to an empty or missing folder.
 * @returns how many were written.
 */
export function writeSamples(to: string): number {
  const samples = readCorpus(SAMPLES).filter(({ half }) => half === 'development')
  for (const { id, project } of samples) {
    const { files, implants } = project()
    const folder = join(to, id)
    mkdirSync(folder, { recursive: true })
    writeFiles(files, folder)
    if (implants.length > 0)
      writeFileSync(join(folder, 'expected.json'), `${JSON.stringify({ implant: implants }, null, 2)}\n`)
  }
  return samples.length
}

if (import.meta.main) {
  const to = process.argv[2]
  if (to === undefined || (existsSync(to) && readdirSync(to).length > 0)) {
    process.stderr.write('usage: node bench/support/interview/write-samples.ts FOLDER (empty or missing)\n')
    process.exitCode = 3
  } else process.stdout.write(`${writeSamples(to)} samples of the development half\n`)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readCorpus } from './corpus.ts'
import type { Content, Files } from './sample.ts'
import { writeSamples } from './write-samples.ts'

/** Text and bytes alike, in an order of their own. */
const comparable = (files: Files) =>
  [...files]
    .map(([path, content]: [string, Content]) => [path, Buffer.from(content).toString('latin1')])
    .sort()

test('what is written is a plain corpus of the development half, the same as what was composed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postern-samples-'))
  try {
    const count = writeSamples(folder)
    const composed = readCorpus(fileURLToPath(new URL('../../corpus/interview', import.meta.url)))
    const development = composed.filter(({ half }) => half === 'development')
    const plain = readCorpus(folder)
    expect(plain.map(({ id }) => id)).toEqual(development.map(({ id }) => id))
    expect(count).toBe(plain.length)
    for (const [at, sample] of plain.entries()) {
      const made = development[at]?.project()
      expect(comparable(sample.project().files), sample.id).toEqual(comparable(made?.files ?? new Map()))
      expect(sample.project().implants, sample.id).toEqual(made?.implants)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

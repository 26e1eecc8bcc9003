import { fileURLToPath } from 'node:url'
import type { Unknown } from '../../../core/finding.ts'
import { loadFolder } from '../../../core/modules.ts'
import type { ArtifactFile } from '../artifact.ts'
import type { Start, StartReader } from '../start.ts'

const readers = await loadFolder<StartReader>(fileURLToPath(new URL('../starts/', import.meta.url)))

const STARTS_READ = 20_000

/** Asks every reader of `starts/` of every file. A reader that fails is told as unknown. */
export function readStarts(files: ReadonlyMap<string, ArtifactFile>): {
  starts: Start[]
  unknown: Unknown[]
} {
  const starts: Start[] = []
  const unknown: Unknown[] = []
  for (const file of files.values()) {
    for (const { name, unit } of readers) {
      try {
        if (!unit.reads(file)) continue
        for (const found of unit.read(file, files)) {
          if ('unknown' in found) unknown.push(found.unknown)
          else if (starts.length < STARTS_READ) starts.push(found)
        }
      } catch (error) {
        unknown.push({ what: file.path, why: `it could not be read for ${name}: ${String(error)}` })
      }
    }
  }
  if (starts.length >= STARTS_READ)
    unknown.push({ what: 'what runs by itself', why: `only the first ${STARTS_READ} are looked at` })
  return { starts, unknown }
}

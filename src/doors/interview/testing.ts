import { type Detector, inspect } from '../../core/detector.ts'
import type { Finding } from '../../core/finding.ts'
import { type IndicatorLookup, NO_INDICATORS } from '../../core/indicator.ts'
import type { RuleMatcher } from '../../core/rules.ts'
import { readSettings } from '../../core/settings.ts'
import type { FileTree } from '../../core/tree.ts'
import type { Artifact } from './artifact.ts'
import { assembleCommand } from './intake/command.ts'
import { readArtifact } from './interview.ts'

type Content = string | Uint8Array

/** A folder that is not on a disk: content by path. A path that ends in `!` is executable. */
export function treeOf(contents: Readonly<Record<string, Content>>): FileTree {
  const entries = Object.entries(contents).map(([path, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return {
      path: path.replace(/!$/, ''),
      kind: 'file' as const,
      size: bytes.length,
      executable: path.endsWith('!'),
      read: (limit: number) => bytes.subarray(0, limit),
    }
  })
  return { entries, unknown: [] }
}

/** An artefact made of a folder: for the tests beside detectors. */
export const artifactOf = (contents: Readonly<Record<string, Content>>): Promise<Artifact> =>
  readArtifact({ kind: 'tree', name: 'test', tree: treeOf(contents) })

/** An artefact made of one file. */
export const fileOf = (name: string, content: Content): Promise<Artifact> =>
  readArtifact({
    kind: 'file',
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  })

/** An artefact made of a pasted command. */
export const commandOf = (command: string): Artifact => assembleCommand('--command', command)

/** What one detector sees in an artefact. @throws Error when the detector throws. */
export function hits(
  detector: Omit<Detector<Artifact>, 'id'>,
  artifact: Artifact,
  options: { settings?: unknown; indicators?: IndicatorLookup; rules?: RuleMatcher; now?: number } = {},
): Finding[] {
  const context = {
    settings: readSettings(options.settings),
    indicators: options.indicators ?? NO_INDICATORS,
    now: options.now ?? 0,
    ...(options.rules ? { rules: options.rules } : {}),
  }
  const { findings, unknown } = inspect([{ ...detector, id: 'test/it' }], artifact, context)
  const failed = unknown.find(({ why }) => why.includes('failed:'))
  if (failed) throw new Error(failed.why)
  return findings
}

/** Asks a detector of folders; what it sees is told as `decisive 14 src/a.js:1:71`. */
export const seenBy =
  (detector: Omit<Detector<Artifact>, 'id'>) =>
  async (contents: Readonly<Record<string, Content>>): Promise<string[]> =>
    hits(detector, await artifactOf(contents)).map(
      ({ strength, weight, where }) => `${strength} ${weight} ${where.file}:${where.line}:${where.column}`,
    )

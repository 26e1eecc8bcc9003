import type { Place, Unknown } from '../../core/finding.ts'
import type { Language } from './act.ts'
import type { ArtifactFile } from './artifact.ts'

/** What a person does that sets it off. */
export type Trigger = 'open' | 'clone' | 'install' | 'build' | 'test' | 'start' | 'enter' | 'assist'

/** Something that runs by itself when a person does something else. */
export interface Start {
  trigger: Trigger
  /** Completes “… runs it”: `the editor's folder-open task “env”`, `the postinstall script`. */
  by: string
  where: Place
  /** What runs: a command line, a file of the artefact, or code that stands there itself. */
  runs:
    | { as: 'command'; command: string; shell: 'sh' | 'powershell' | 'cmd' | 'any' }
    | { as: 'file'; path: string; language?: Language }
    | { as: 'code'; code: string; language: Language }
  /** Folder it runs in, as an `ArtifactFile.path` prefix: empty for the root. */
  folder: string
  /** The configuration keeps it from being seen: no panel, no echo, closes itself. */
  quiet: boolean
}

/** One kind of place where such things are written. A file of `starts/` exports one as its default. */
export interface StartReader {
  /** Whether a file is of this kind, by its path and name alone. */
  reads(file: ArtifactFile): boolean
  /** Must not throw. What cannot be parsed is yielded as unknown. */
  read(file: ArtifactFile, files: ReadonlyMap<string, ArtifactFile>): Iterable<Start | { unknown: Unknown }>
}

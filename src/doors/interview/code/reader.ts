import type { Place } from '../../../core/finding.ts'
import type { CodeReading, Language } from '../act.ts'
import type { ArtifactFile } from '../artifact.ts'

/** The files that code lies among. */
export interface Project {
  /** By `path`. */
  file(path: string): ArtifactFile | undefined
  /** All of them, where they are known. */
  files?: readonly ArtifactFile[]
  /** The file that a module specifier or path means, as Node (`javascript`) or Python resolves it; no package outside. */
  resolve(from: string, specifier: string, language: Language): ArtifactFile | undefined
  /** What `.env` files and the like set, by variable name. Values are as written, undecoded. */
  environment: ReadonlyMap<string, string>
}

/** Reads code of one language for what it does. Nothing is executed. Readings are remembered by file. */
export interface CodeReader {
  /** Must not throw, whatever the bytes; what could not be read is told in `problem`. */
  read(file: ArtifactFile): CodeReading
  /** Code that stands inside something else: `node -e`, a script element, a task. Places start at `where`. */
  readText(code: string, where: Place): CodeReading
}

/** Makes the reader of one language; `code/<language>/reader.ts` exports one as its default. */
export type CreateCodeReader = (project: Project) => CodeReader

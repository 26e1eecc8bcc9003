import type { Subject } from '../../core/subject.ts'
import type { FileType } from '../../formats/file-type.ts'
import type { Act } from './act.ts'
import type { Start } from './start.ts'

/** One file of an artefact, wherever it lay: in a folder, in an archive, in an archive in an archive. */
export interface ArtifactFile {
  /** As a person would look for it; what lies in an archive after ` › `: `lure.zip › src/app.js`. */
  path: string
  /** Path within the project it belongs to: the last part of `path` after ` › `. */
  inner: string
  /** The last name of the path. */
  name: string
  /** Lower case, without the dot; empty when it has none. */
  extension: string
  /** Bytes on disk; what is read may be less. */
  size: number
  executable: boolean
  /** By its first bytes. */
  type: FileType
  /** Where a symbolic link leads. */
  target?: string
  /** What of it is read: its first bytes, up to {@link FILE_BYTES_READ}. Empty when it cannot be read. */
  bytes(): Uint8Array
  /** More of it than detectors read: what is signed or hashed is signed and hashed as a whole. */
  whole(limit: number): Uint8Array
  /** As text (UTF-8, or UTF-16 with a mark), when it is text; else undefined. */
  text(): string | undefined
}

/** Of a single file at most this much is read. */
export const FILE_BYTES_READ = 16 * 2 ** 20

/** Of a program, whose signature is over all of it, at most this much. */
export const PROGRAM_BYTES_READ = 2 ** 30

/** How a start gets to what it does: one step each, for a person to follow. */
export interface Trail {
  start: Start
  /** `package.json script dev`, `server/app.js`, `routes/auth.js`: first to last. */
  steps: string[]
}

/** An act with the code's place in the artefact. */
export interface PlacedAct extends Act {
  /** `path` of the file it stands in; undefined for a pasted command. */
  file: string | undefined
  /** How it comes to run without anybody meaning it to; undefined when nothing of the kind was seen. */
  trail: Trail | undefined
}

/** What a false employer has somebody open, install, run or paste. */
export interface Artifact extends Subject {
  kind: 'artifact'
  name: string
  /** `command`: there are no files, only what was pasted. */
  form: 'folder' | 'archive' | 'file' | 'command'
  /** What was pasted, for `command`. */
  command: string | undefined
  /** Every file, the artefact's own first; archives are there themselves, followed by what they hold. */
  files: readonly ArtifactFile[]
  /** By `path`. */
  file(path: string): ArtifactFile | undefined
  /** What runs by itself on opening, cloning, installing, building or testing. */
  starts: readonly Start[]
  /** What all code does, in the order of files. */
  acts: readonly PlacedAct[]
  /** Files that a start reaches, with how. */
  reached: ReadonlyMap<string, Trail>
}

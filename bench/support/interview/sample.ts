import type { Half } from '../split.ts'

/** A file's content; text where it is text. */
export type Content = string | Uint8Array

/** Files by their path from the sample's root, with `/`. */
export type Files = ReadonlyMap<string, Content>

/** Where the harm of a sample lies. */
export interface Implant {
  file: string
  /** Counted from 1; absent where only the file is known. */
  line?: number
}

/** What a sample holds. */
export interface Project {
  files: Files
  /** Any of them counts. Empty for honest samples and where nobody has said it. */
  implants: readonly Implant[]
  /** Paths that are not from a scaffold alone: what mutators rework. */
  own: readonly string[]
}

/** Something that is judged as one, with what is known of it. */
export interface Sample {
  label: 'malicious' | 'benign'
  /** The attack's family, or the group of the honest ones. */
  family: string
  /** `malicious/<family>/<sample>`. */
  id: string
  half: Half
  /** One file of any kind, or one pasted command, that is judged by itself instead of a folder. */
  single: { name: string; command: boolean } | undefined
  /** Where it lies, unless it is composed: what its files alone do not tell, links and modes, is taken from there. */
  source: string | undefined
  /**
   * Reads or makes its files.
   *
   * @param change what is done to each text; to one with encoded parts before they are encoded.
   */
  project(change?: (text: string) => string): Project
}

import type { Half } from '../split.ts'

/** A file's content; text where it is text. */
export type Content = string | Uint8Array

/** Files by their path from the sample's root, with `/`. */
export type Files = Map<string, Content>

/** Where the harm of a sample lies. */
export interface Implant {
  file: string
  /** Counted from 1; absent where only the file is known. */
  line?: number
}

/** Something that is judged as one, with what is known of it. */
export interface Sample {
  label: 'malicious' | 'benign'
  /** The attack's family, or the group of the honest ones. */
  family: string
  /** `malicious/<family>/<sample>`. */
  id: string
  half: Half
  /** Where its harm lies; any of them counts. Empty for honest ones and where nobody has said it. */
  implants: readonly Implant[]
  /** The files of its project that are not from a scaffold: those that mutators rework. All, where unknown. */
  own: readonly string[] | undefined
  /** Reads its files into memory. */
  files(): Files
  /** One file of any kind, or one command, that is judged by itself instead of a folder. */
  single: { name: string; command: boolean } | undefined
}

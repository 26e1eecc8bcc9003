import type { Unknown } from './finding.ts'

/** One entry of a folder or archive, before anybody has read it. */
export interface TreeEntry {
  /** From the root of the tree, with `/` between names, never with `.` or `..` in it. */
  path: string
  kind: 'file' | 'link' | 'other'
  /** Bytes. */
  size: number
  /** Whether its mode lets somebody run it. */
  executable: boolean
  /** Where a symbolic link leads. */
  target?: string
  /**
   * Its first bytes, at most `limit` of them.
   * @throws Error when it cannot be read; the message says why.
   */
  read(limit: number): Uint8Array
}

/** Files that are judged together: a folder, a clone, what an archive holds. */
export interface FileTree {
  entries: TreeEntry[]
  /** What the reader of the tree left out. */
  unknown: Unknown[]
}

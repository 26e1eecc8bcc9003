/** What may still be spent on archives. A reader draws it down. */
export interface ArchiveBudget {
  /** Bytes that may still come out. */
  bytes: number
  /** Members that may still be listed. */
  members: number
}

/** One entry of an archive of any format. */
export interface ArchiveMember {
  /** As the archive spells it, at most {@link NAME_LENGTH} characters. */
  name: string
  kind: 'file' | 'folder' | 'link' | 'other'
  /** Bytes it has when unpacked, or states to have when it was not. */
  size: number
  /** Whether its mode lets somebody run it. */
  executable: boolean
  /** Where a link leads, as the archive spells it. */
  target?: string
  /** What of it came out; absent for what is no file and for what could not be read at all. */
  bytes?: Uint8Array
  /** Why it is not there, or not there whole. */
  problem?: string
}

export interface ArchiveContents {
  members: ArchiveMember[]
  /** What could not be read of the archive as a whole, in words; empty when it is whole. */
  problem: string
}

/** Longer names are cut: no file system takes them. */
export const NAME_LENGTH = 4_096

/** How many times larger than its packed self something may be before it counts as a bomb (DEFLATE can reach 1,032). */
const RATIO_READ = 200
/** Bytes up to which any ratio is harmless. */
const RATIO_FREE = 16 * 1024 * 1024

export const TOO_MANY_MEMBERS = 'it holds more files than are read'
export const TOO_MANY_BYTES = 'it unpacks to more than is read'
export const ASKS_PASSWORD = 'it asks for a password'

/** How many bytes may come out of so many packed ones. */
export function unpackedLimit(packed: number, budget: ArchiveBudget): number {
  return Math.max(0, Math.min(budget.bytes, Math.max(RATIO_FREE, packed * RATIO_READ)))
}

import { configure, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** What may still be spent on archives. One budget serves an archive and all that lies inside it. */
export interface ZipBudget {
  /** Bytes that may still come out. */
  bytes: number
  /** Members that may still be listed. */
  members: number
  /** `performance.now()` after which nothing more is read. */
  until: number
}

/** How many times larger than its packed self a member may be before it counts as a bomb (DEFLATE can reach 1,032). */
export const RATIO_READ = 200
/** Bytes up to which any ratio is harmless. */
const RATIO_FREE = 1024 * 1024

/** One file in a ZIP archive. */
export interface ZipMember {
  name: string
  /** Unpacked size in bytes that the archive states. */
  size: number
  packedSize: number
  encrypted: boolean
  /** Its bytes; absent when it is encrypted, not wanted or could not be read. */
  bytes?: Uint8Array
  /** Why there are no bytes though they were wanted. */
  problem?: string
}

export interface ZipContents {
  members: ZipMember[]
  /** What could not be read of the archive as a whole, in words; empty when it is whole. */
  problem: string
}

/**
 * Lists a ZIP archive and unpacks its members in memory, within a budget that it draws down. A damaged archive, an
 * encrypted member or a bomb is told in `problem`; nothing is thrown.
 *
 * @param wanted which members to unpack, by name; the others are only listed. Default: all.
 * @example
 * await readZip(bytes, { bytes: 32 * 2 ** 20, members: 1000, until: performance.now() + 500 })
 */
export async function readZip(
  bytes: Uint8Array,
  budget: ZipBudget,
  wanted: (name: string) => boolean = () => true,
): Promise<ZipContents> {
  const members: ZipMember[] = []
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, strictness: 'tolerant' })
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (performance.now() > budget.until) return { members, problem: 'it takes too long to read' }
      if (budget.members <= 0) return { members, problem: 'it holds more files than are read' }
      budget.members--
      if (entry.directory) continue
      const member: ZipMember = {
        name: entry.filename.slice(0, 1_000),
        size: entry.uncompressedSize,
        packedSize: entry.compressedSize,
        encrypted: entry.encrypted,
      }
      members.push(member)
      if (entry.encrypted) member.problem = 'it asks for a password'
      else if (wanted(member.name))
        await unpack(member, (stream) => entry.getData(stream, { useWebWorkers: false }), budget)
    }
    return { members, problem: '' }
  } catch (error) {
    return { members, problem: `it is damaged: ${(error as Error).message}` }
  } finally {
    await reader.close().catch(() => undefined)
  }
}

class Limit extends Error {}

async function unpack(
  member: ZipMember,
  read: (stream: WritableStream<Uint8Array>) => Promise<unknown>,
  budget: ZipBudget,
): Promise<void> {
  const most = Math.min(budget.bytes, Math.max(RATIO_FREE, member.packedSize * RATIO_READ))
  const tooLarge =
    most < budget.bytes
      ? `it unpacks to more than ${RATIO_READ} times its size`
      : 'the archive unpacks to more than is read'
  if (member.size > most) {
    member.problem = tooLarge
    return
  }
  const chunks: Uint8Array[] = []
  let total = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      total += chunk.length
      if (total > most) throw new Limit(tooLarge)
      if (performance.now() > budget.until) throw new Limit('it takes too long to read')
      chunks.push(chunk)
    },
  })
  try {
    await read(sink)
    member.bytes = joined(chunks, total)
  } catch (error) {
    member.problem = error instanceof Limit ? error.message : `it is damaged: ${(error as Error).message}`
  }
  budget.bytes -= Math.min(total, most)
}

function joined(chunks: Uint8Array[], total: number): Uint8Array {
  const bytes = new Uint8Array(total)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

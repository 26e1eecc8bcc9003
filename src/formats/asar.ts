import {
  type ArchiveBudget,
  type ArchiveContents,
  type ArchiveMember,
  TOO_MANY_BYTES,
  TOO_MANY_MEMBERS,
} from './archive.ts'

const PREFIX = 16
const HEADER_LENGTH = 64 * 2 ** 20
const DEPTH = 200
const DAMAGED: ArchiveContents = { members: [], problem: 'it is damaged' }

interface Node {
  path: string
  depth: number
  entry: unknown
}

/**
 * Reads the archive in which Electron programs carry their JavaScript. Members' bytes are views of the archive's. It
 * never throws.
 *
 * Source: https://github.com/electron/asar#format
 */
export function readAsar(bytes: Uint8Array, budget: ArchiveBudget): ArchiveContents {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.length < PREFIX) return DAMAGED
  const length = view.readUInt32LE(12)
  const start = 8 + view.readUInt32LE(4)
  if (length > HEADER_LENGTH || PREFIX + length > view.length) return DAMAGED
  const members: ArchiveMember[] = []
  const left: Node[] = []
  try {
    left.push({ path: '', depth: 0, entry: JSON.parse(view.toString('utf8', PREFIX, PREFIX + length)) })
  } catch {
    return DAMAGED
  }
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isRecord(node.entry)) continue
    const { files } = node.entry
    if (isRecord(files)) {
      if (node.depth > DEPTH) continue
      const inside = Object.entries(files).map(([name, entry]) => ({
        path: `${node.path}/${name}`,
        depth: node.depth + 1,
        entry,
      }))
      for (const found of inside.reverse()) left.push(found)
      continue
    }
    if (budget.members <= 0) return { members, problem: TOO_MANY_MEMBERS }
    budget.members--
    const member = memberOf(node.path.slice(1), node.entry, bytes, start)
    if (member.bytes && member.bytes.length > budget.bytes) {
      delete member.bytes
      member.problem = TOO_MANY_BYTES
    }
    budget.bytes -= member.bytes?.length ?? 0
    members.push(member)
  }
  return { members, problem: '' }
}

function memberOf(
  name: string,
  entry: Readonly<Record<string, unknown>>,
  bytes: Uint8Array,
  start: number,
): ArchiveMember {
  if (typeof entry.link === 'string')
    return { name, kind: 'link', size: 0, executable: false, target: entry.link }
  const size = typeof entry.size === 'number' ? entry.size : -1
  const offset = typeof entry.offset === 'string' ? Number(entry.offset) : -1
  const member: ArchiveMember = {
    name,
    kind: 'file',
    size: Math.max(0, size),
    executable: entry.executable === true,
  }
  if (entry.unpacked === true) member.problem = 'it lies beside the archive, not in it'
  else if (!(size >= 0 && offset >= 0 && start + offset + size <= bytes.length))
    member.problem = 'it is damaged: it is not where the list says'
  else member.bytes = bytes.subarray(start + offset, start + offset + size)
  return member
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

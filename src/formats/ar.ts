import { type ArchiveBudget, type ArchiveContents, type ArchiveMember, TOO_MANY_MEMBERS } from './archive.ts'

const MAGIC = '!<arch>\n'
const HEADER = 60

/**
 * Reads a Unix `ar` archive, the outer one of a Debian package. Members' bytes are views of the archive's. It never
 * throws.
 *
 * Source: https://manpages.debian.org/bookworm/dpkg-dev/deb.5.en.html
 */
export function readAr(bytes: Uint8Array, budget: ArchiveBudget): ArchiveContents {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const members: ArchiveMember[] = []
  let at = MAGIC.length
  while (at + HEADER <= view.length) {
    const field = (from: number, to: number) => view.toString('latin1', at + from, at + to).trimEnd()
    const size = /^\d{1,10}$/.test(field(48, 58)) ? Number(field(48, 58)) : -1
    if (size < 0 || field(58, 60) !== '`') return { members, problem: 'it is damaged' }
    if (budget.members <= 0) return { members, problem: TOO_MANY_MEMBERS }
    budget.members--
    const start = at + HEADER
    const mode = Number.parseInt(field(40, 48), 8)
    const member: ArchiveMember = {
      name: field(0, 16).replace(/\/$/, ''),
      kind: 'file',
      size,
      executable: (mode & 0o111) !== 0,
      bytes: bytes.subarray(start, start + size),
    }
    if (start + size > view.length) member.problem = 'the archive is cut off in it'
    members.push(member)
    at = start + size + (size % 2)
  }
  return { members, problem: at < view.length ? 'it is cut off' : '' }
}

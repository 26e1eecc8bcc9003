import { type ArchiveBudget, type ArchiveContents, unpackedLimit } from '../../../formats/archive.ts'
import type { FileType } from '../../../formats/file-type.ts'
import { gzipName, inflate } from '../../../formats/inflate.ts'
import { isTar, readTar } from '../../../formats/tar.ts'
import { readZipArchive } from '../../../formats/zip-archive.ts'

/** A file that may be an archive. */
export interface Openable {
  name: string
  type: FileType
  bytes: Uint8Array
}

/** Opens an archive of any kind that is known; undefined for what is none. Never throws. */
export async function openArchive(
  { name, type, bytes }: Openable,
  budget: ArchiveBudget,
): Promise<ArchiveContents | undefined> {
  switch (type) {
    case 'zip':
    case 'jar':
    case 'apk':
    case 'office':
      return readZipArchive(bytes, budget)
    case 'tar':
      return readTar(bytes, budget)
    case 'gzip': {
      const { bytes: out, problem } = await inflate('gzip', bytes, unpackedLimit(bytes.length, budget))
      budget.bytes -= out.length
      return streamContents(gzipName(bytes) ?? streamName(name), out, problem, budget)
    }
    default:
      return isTar(bytes) ? readTar(bytes, budget) : undefined
  }
}

/** Whether a file of this type is an archive that {@link openArchive} can open. */
export function isArchive(type: FileType): boolean {
  return OPENED.has(type)
}

const OPENED: ReadonlySet<FileType> = new Set<FileType>(['zip', 'jar', 'apk', 'office', 'tar', 'gzip'])

/** What a compressed stream holds: the members of a tar archive, or one file. */
function streamContents(
  name: string,
  bytes: Uint8Array,
  problem: string,
  budget: ArchiveBudget,
): ArchiveContents {
  if (isTar(bytes)) {
    const contents = readTar(bytes, budget)
    return { members: contents.members, problem: problem === '' ? contents.problem : problem }
  }
  if (bytes.length === 0 && problem !== '') return { members: [], problem }
  budget.members--
  const member = { name, kind: 'file' as const, size: bytes.length, executable: false, bytes }
  return { members: [problem === '' ? member : { ...member, problem }], problem: '' }
}

/** `notes.txt.gz` holds `notes.txt`. */
function streamName(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : `${name} unpacked`
}

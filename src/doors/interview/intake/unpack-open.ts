import { readAr } from '../../../formats/ar.ts'
import {
  type ArchiveBudget,
  type ArchiveContents,
  type ArchiveMember,
  unpackedLimit,
} from '../../../formats/archive.ts'
import { readAsar } from '../../../formats/asar.ts'
import { type FileType, fileType } from '../../../formats/file-type.ts'
import { gzipName, inflate } from '../../../formats/inflate.ts'
import { readSevenZip } from '../../../formats/seven-zip.ts'
import { isTar, readTar } from '../../../formats/tar.ts'
import { OTHER_METHOD, readZipArchive } from '../../../formats/zip-archive.ts'
import { embeddedArchive, isMsi } from './unpack-embedded.ts'

/** A file that may be an archive. */
export interface Openable {
  name: string
  type: FileType
  bytes: Uint8Array
}

type Opener = (file: Openable, budget: ArchiveBudget) => Promise<ArchiveContents | undefined>

/** With 7-Zip's own name of the format, where it would otherwise go on to what lies in the archive. */
const bySevenZip =
  (kind?: string): Opener =>
  ({ bytes, name }, budget) =>
    readSevenZip(bytes, name, budget, kind)

const OPENERS: Partial<Record<FileType, Opener>> = {
  zip: openZip,
  jar: openZip,
  apk: openZip,
  office: openZip,
  crx: openZip,
  tar: async ({ bytes }, budget) => readTar(bytes, budget),
  ar: async ({ bytes }, budget) => readAr(bytes, budget),
  asar: async ({ bytes }, budget) => readAsar(bytes, budget),
  gzip: openGzip,
  bzip2: openStream,
  xz: openStream,
  zstd: openStream,
  rpm: openStream,
  iso: openIso,
  '7z': bySevenZip(),
  rar: bySevenZip(),
  cab: bySevenZip(),
  dmg: bySevenZip(),
  xar: bySevenZip('xar'),
  cpio: bySevenZip('cpio'),
  squashfs: bySevenZip(),
  wim: bySevenZip(),
  chm: bySevenZip(),
  'disk-image': bySevenZip(),
  'msi-or-office97': async (file, budget) =>
    isMsi(file.bytes) ? readSevenZip(file.bytes, file.name, budget, 'Compound') : undefined,
  pe: openEmbedded,
  elf: openEmbedded,
  unknown: async ({ bytes }, budget) => (isTar(bytes) ? readTar(bytes, budget) : undefined),
}

/** Opens an archive of any kind that is known; undefined for what is none. Never throws. */
export async function openArchive(
  file: Openable,
  budget: ArchiveBudget,
): Promise<ArchiveContents | undefined> {
  return OPENERS[file.type]?.(file, budget)
}

/** Whether a file of this type is, or may be, an archive. */
export const isOpened = (type: FileType): boolean => OPENERS[type] !== undefined

/** Members packed by methods that came after DEFLATE are left to 7-Zip. */
async function openZip({ bytes, name }: Openable, budget: ArchiveBudget): Promise<ArchiveContents> {
  const contents = await readZipArchive(bytes, budget)
  if (!contents.members.some(({ problem }) => problem === OTHER_METHOD)) return contents
  const others = await readSevenZip(bytes, name, budget, 'zip')
  const unpacked = new Map(others.members.map((member) => [member.name, member]))
  return {
    members: contents.members.map((member) => {
      const other = member.problem === OTHER_METHOD ? unpacked.get(member.name)?.bytes : undefined
      if (other === undefined) return member
      const { problem: _, ...rest } = member
      return { ...rest, bytes: other, size: other.length }
    }),
    problem: contents.problem,
  }
}

async function openGzip({ bytes, name }: Openable, budget: ArchiveBudget): Promise<ArchiveContents> {
  const { bytes: out, problem } = await inflate('gzip', bytes, unpackedLimit(bytes.length, budget))
  budget.bytes -= out.length
  budget.members--
  const member: ArchiveMember = {
    name: gzipName(bytes) ?? streamName(name),
    kind: 'file',
    size: out.length,
    executable: false,
    bytes: out,
  }
  return throughStream(out.length > 0 ? [member] : [], problem, budget)
}

async function openStream({ bytes, name }: Openable, budget: ArchiveBudget): Promise<ArchiveContents> {
  const { members, problem } = await readSevenZip(bytes, name, budget)
  const named = members.map((member) => ({ ...member, name: member.name.replace(/~$/, '') }))
  return throughStream(named, problem, budget)
}

/** A compressed tar or cpio archive is one archive for the people who made it, not one in another. */
async function throughStream(
  members: ArchiveMember[],
  problem: string,
  budget: ArchiveBudget,
): Promise<ArchiveContents> {
  const [only] = members
  if (members.length !== 1 || only?.bytes === undefined) return { members, problem }
  const inner = { name: only.name, type: innerType(only.bytes), bytes: only.bytes }
  if (inner.type !== 'tar' && inner.type !== 'cpio') return { members, problem }
  const contents = await openArchive(inner, budget)
  return { members: contents?.members ?? members, problem: problem || (contents?.problem ?? '') }
}

const innerType = (bytes: Uint8Array): FileType => (isTar(bytes) ? 'tar' : fileType(bytes))

/** A disc may show other files to Windows, which reads UDF, than to others. */
async function openIso({ bytes, name }: Openable, budget: ArchiveBudget): Promise<ArchiveContents> {
  const contents = await readSevenZip(bytes, name, budget, 'Iso')
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(32_768, 65_536)
  if (!start.includes('NSR0')) return contents
  const udf = await readSevenZip(bytes, name, budget, 'Udf')
  const named = new Set(contents.members.map((member) => member.name))
  return {
    members: [...contents.members, ...udf.members.filter((member) => !named.has(member.name))],
    problem: contents.problem || udf.problem,
  }
}

/** A program may carry an archive behind its code: an installer, an AppImage, an archive that unpacks itself. */
async function openEmbedded(file: Openable, budget: ArchiveBudget): Promise<ArchiveContents | undefined> {
  const found = embeddedArchive(file)
  if (found === undefined) return undefined
  const { bytes, kind } = found
  const contents =
    kind === 'zip'
      ? await openZip({ ...file, bytes }, budget)
      : await readSevenZip(bytes, file.name, budget, kind)
  return contents.members.length === 0 && contents.problem !== '' ? undefined : contents
}

/** `notes.txt.gz` holds `notes.txt`. */
function streamName(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : `${name} unpacked`
}

import { readAr } from '../../../formats/ar.ts'
import {
  type ArchiveBudget,
  type ArchiveContents,
  type ArchiveMember,
  TOO_MANY_BYTES,
  TOO_MANY_MEMBERS,
  unpackedLimit,
} from '../../../formats/archive.ts'
import { readAsar } from '../../../formats/asar.ts'
import { type FileType, fileType } from '../../../formats/file-type.ts'
import { gzipName, inflate } from '../../../formats/inflate.ts'
import { pbzxParts } from '../../../formats/pbzx.ts'
import { readRpmScripts } from '../../../formats/rpm.ts'
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
  asar: openAsar,
  gzip: openGzip,
  bzip2: openStream,
  xz: openStream,
  zstd: openStream,
  rpm: openRpm,
  pbzx: openPbzx,
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
  'msi-or-office97': bySevenZip('Compound'),
  pe: openEmbedded,
  elf: openEmbedded,
  unknown: async ({ bytes }, budget) => readTar(bytes, budget),
}

/** Opens an archive of any kind that is known; undefined for what is none. Never throws. */
export async function openArchive(
  file: Openable,
  budget: ArchiveBudget,
): Promise<ArchiveContents | undefined> {
  return OPENERS[file.type]?.(file, budget)
}

/** Whether a file of this type is an archive, may be one (its bytes tell), or is none. */
export function archiveByType(type: FileType): 'is' | 'may be' | 'is not' {
  if (OPENERS[type] === undefined) return 'is not'
  return type in BYTES_TELL ? 'may be' : 'is'
}

const BYTES_TELL: Partial<Record<FileType, (file: Openable) => boolean>> = {
  'msi-or-office97': ({ bytes }) => isMsi(bytes),
  pe: (file) => embeddedArchive(file) !== undefined,
  elf: (file) => embeddedArchive(file) !== undefined,
  unknown: ({ bytes }) => isTar(bytes),
}

/** Whether the bytes of a file that may be an archive say that it is one. */
export const isArchive = (file: Openable): boolean => BYTES_TELL[file.type]?.(file) ?? true

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

/** The files of an RPM package, and as `%post` and the like the scripts that its header holds, as shell scripts. */
async function openRpm(file: Openable, budget: ArchiveBudget): Promise<ArchiveContents> {
  const contents = await openStream(file, budget)
  const scripts = readRpmScripts(file.bytes).map(({ name, text }): ArchiveMember => {
    const bytes = Buffer.from(text.startsWith('#!') ? text : `#!/bin/sh\n${text}\n`)
    return { name: `%${name}`, kind: 'file', size: bytes.length, executable: true, bytes }
  })
  budget.members -= scripts.length
  return { members: [...scripts, ...contents.members], problem: contents.problem }
}

/** The payload of a macOS package: pieces of xz, and pieces that xz would not have made smaller. */
async function openPbzx({ bytes, name }: Openable, budget: ArchiveBudget): Promise<ArchiveContents> {
  const chunks: Uint8Array[] = []
  let problem = ''
  for (const { bytes: part, packed } of pbzxParts(bytes)) {
    if (!packed) chunks.push(part)
    else {
      const contents = await readSevenZip(part, name, budget, 'xz')
      problem ||= contents.problem
      for (const member of contents.members) if (member.bytes) chunks.push(member.bytes)
    }
  }
  const whole = Buffer.concat(chunks)
  const member = {
    name: `${name} unpacked`,
    kind: 'file' as const,
    size: whole.length,
    executable: false,
    bytes: whole,
  }
  return throughStream([member], problem, budget)
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

/** The archive in which Electron programs keep their code. */
async function openAsar({ bytes }: Openable, budget: ArchiveBudget): Promise<ArchiveContents> {
  const { members, problem } = readAsar(bytes)
  const kept = members.slice(0, budget.members).map(({ path, bytes: found, ...facts }): ArchiveMember => {
    const member = { ...facts, name: path, kind: 'file' as const }
    if (found === undefined) return { ...member, problem: 'it does not lie in the archive' }
    if (found.length > budget.bytes) return { ...member, problem: TOO_MANY_BYTES }
    budget.bytes -= found.length
    return { ...member, bytes: found }
  })
  budget.members -= kept.length
  return { members: kept, problem: kept.length < members.length ? TOO_MANY_MEMBERS : problem }
}

/** A disc may show other files to Windows, which reads UDF, or to macOS, which reads HFS, than to others. */
async function openIso({ bytes, name }: Openable, budget: ArchiveBudget): Promise<ArchiveContents> {
  const contents = await readSevenZip(bytes, name, budget, 'Iso')
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const kinds = [
    ...(view.subarray(32_768, 65_536).includes('NSR0') ? ['Udf'] : []),
    ...(view.subarray(512, 4_096).includes('Apple_HFS') ? ['HFS'] : []),
  ]
  const members = new Map(contents.members.map((member) => [`${member.name} ${member.size}`, member]))
  for (const kind of kinds) {
    const other = await readSevenZip(bytes, name, budget, kind)
    for (const member of other.members) {
      const path = kind === 'HFS' ? member.name.slice(member.name.indexOf('/') + 1) : member.name
      const key = `${path} ${member.size}`
      if (!members.has(key)) members.set(key, { ...member, name: path })
    }
  }
  return { members: [...members.values()], problem: contents.problem }
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

import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { Unknown } from '../../../core/finding.ts'
import { fileType } from '../../../formats/file-type.ts'
import { asksForPassword } from '../../../formats/password.ts'
import { readZip, type ZipBudget, type ZipMember } from '../../../formats/zip.ts'
import type { Attachment } from '../message.ts'

/** A file as the MIME reader gives it. */
export interface CarriedFile {
  filename: string | null
  mimeType: string
  disposition: string | null
  contentId?: string | undefined
  content: ArrayBuffer | Uint8Array | string
}

const ATTACHMENTS_READ = 500
/** What is spent on all archives of one message: bytes that come out, files listed, and milliseconds. */
const UNPACKED_BYTES = 32 * 2 ** 20
const MEMBERS_READ = 1_000
const UNPACKING_MS = 700
/** Archives within archives. */
const DEPTH_READ = 3

/** Kinds of container whose contents are not read here, and why. */
const CLOSED: Record<string, string> = {
  rar: 'RAR archives are not unpacked',
  '7z': '7z archives are not unpacked',
  iso: 'disk images are not unpacked',
  dmg: 'disk images are not unpacked',
  cab: 'CAB archives are not unpacked',
  tar: 'TAR archives are not unpacked',
  bzip2: 'bzip2 files are not unpacked',
  xz: 'xz files are not unpacked',
}

/** Members of an Office file that say whether it runs something or loads something. */
const OFFICE_MEMBERS =
  /vbaproject\.bin$|\.rels$|macrosheets\/|activex\d*\.(?:bin|xml)$|embeddings\/|word\/document\.xml$|content_types\]\.xml$/i

interface Reading {
  budget: ZipBudget
  unknown: Unknown[]
}

/**
 * Reads the files that a message carries: what each claims to be, what it is and, for ZIP and gzip, what lies
 * inside. `attachments` holds every file that was read, members after their archive; members that could not be
 * read (encrypted, too large) stand only in their archive's `entries`, with no bytes and the size that the archive
 * states. Members of Office files stand only in `entries` as well.
 */
export async function readAttachments(
  files: readonly CarriedFile[],
): Promise<{ attachments: Attachment[]; unknown: Unknown[] }> {
  const reading: Reading = {
    budget: { bytes: UNPACKED_BYTES, members: MEMBERS_READ, until: performance.now() + UNPACKING_MS },
    unknown: [],
  }
  const attachments: Attachment[] = []
  for (const [index, file] of files.slice(0, ATTACHMENTS_READ).entries()) {
    const attachment = toAttachment(file, index)
    attachments.push(attachment, ...(await open(attachment, reading)))
  }
  if (files.length > ATTACHMENTS_READ)
    reading.unknown.push({
      what: `${files.length - ATTACHMENTS_READ} attachments`,
      why: `only the first ${ATTACHMENTS_READ} are read`,
    })
  return { attachments, unknown: reading.unknown }
}

function toAttachment(file: CarriedFile, index: number): Attachment {
  const bytes =
    typeof file.content === 'string' ? new TextEncoder().encode(file.content) : new Uint8Array(file.content)
  const name = file.filename ?? ''
  return {
    name,
    claimedType: file.mimeType.toLowerCase(),
    realType: fileType(bytes),
    inline: file.disposition === 'inline' || (file.disposition === null && file.contentId !== undefined),
    bytes,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    entries: [],
    encrypted: false,
    inside: [],
    where: { part: name ? `attachment ${name}` : `attachment ${index + 1}`, text: name || file.mimeType },
  }
}

/** Fills in what lies inside a container; gives the members that a reader could take out, innermost after outer. */
async function open(container: Attachment, reading: Reading): Promise<Attachment[]> {
  const { realType } = container
  const tell = (why: string) => reading.unknown.push({ what: `the contents of ${container.where.part}`, why })
  if (realType === 'pdf' || realType === 'rar' || realType === '7z')
    container.encrypted = asksForPassword(container.bytes, realType)
  if (container.encrypted && realType !== 'pdf') tell('it asks for a password')
  else if (CLOSED[realType]) tell(CLOSED[realType])
  else if (realType === 'gzip' || realType === 'zip' || realType === 'office') {
    if (container.inside.length < DEPTH_READ)
      return realType === 'gzip' ? openGzip(container, reading, tell) : openZip(container, reading, tell)
    tell(`archives are opened ${DEPTH_READ} deep`)
  }
  return []
}

async function openZip(
  container: Attachment,
  reading: Reading,
  tell: (why: string) => void,
): Promise<Attachment[]> {
  const isOffice = container.realType === 'office'
  const { members, problem } = await readZip(
    container.bytes,
    reading.budget,
    isOffice ? (name) => OFFICE_MEMBERS.test(name) : undefined,
  )
  if (problem) tell(problem)
  const problems = new Set(members.map((member) => member.problem).filter((why) => why !== undefined))
  for (const why of problems) if (why !== problem) tell(why)
  container.encrypted = members.some((member) => member.encrypted)
  container.entries = members.map((member) => toMember(container, member))
  if (isOffice) return []
  const read: Attachment[] = []
  for (const entry of container.entries) {
    if (entry.sha256) read.push(entry, ...(await open(entry, reading)))
  }
  return read
}

async function openGzip(
  container: Attachment,
  reading: Reading,
  tell: (why: string) => void,
): Promise<Attachment[]> {
  const name = container.name.replace(/\.(?:gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar')
  try {
    const bytes = new Uint8Array(
      gunzipSync(container.bytes, { maxOutputLength: Math.max(1, reading.budget.bytes) }),
    )
    reading.budget.bytes -= bytes.length
    const entry = toMember(container, {
      name,
      size: bytes.length,
      packedSize: container.size,
      encrypted: false,
      bytes,
    })
    container.entries = [entry]
    return [entry, ...(await open(entry, reading))]
  } catch (error) {
    reading.budget.bytes =
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 0 : reading.budget.bytes
    tell(
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
        ? 'it unpacks to more than is read'
        : 'it is damaged',
    )
    return []
  }
}

function toMember(container: Attachment, member: ZipMember): Attachment {
  const bytes = member.bytes ?? new Uint8Array(0)
  const label = container.name || container.where.part
  return {
    name: member.name,
    claimedType: '',
    realType: member.bytes ? fileType(bytes) : 'unknown',
    inline: false,
    bytes,
    size: member.bytes ? bytes.length : member.size,
    sha256: member.bytes ? createHash('sha256').update(bytes).digest('hex') : '',
    entries: [],
    encrypted: member.encrypted,
    inside: [...container.inside, label],
    where: { part: `${container.where.part} › ${member.name}`, text: member.name },
  }
}

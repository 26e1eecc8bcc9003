import { HEAD_BYTES, type Intake } from '../../../core/door.ts'
import type { Unknown } from '../../../core/finding.ts'
import type { FileTree, TreeEntry } from '../../../core/tree.ts'
import type { ArchiveBudget, ArchiveContents } from '../../../formats/archive.ts'
import { type Artifact, type ArtifactFile, FILE_BYTES_READ } from '../artifact.ts'
import { Keeping, UnpackedFile } from './unpack-file.ts'
import { memberName, placeMembers, printable, projectFolder } from './unpack-names.ts'
import { archiveByType, isArchive, openArchive } from './unpack-open.ts'
import { Unread } from './unpack-unread.ts'

/** What opening the archives of one artefact may cost. */
export interface UnpackLimits {
  /** Bytes that may come out of all archives together. */
  bytes: number
  /** Bytes that may come out of an archive that lies in a folder or in another archive. */
  nestedBytes: number
  /** Files in all archives together. */
  members: number
  /** How many archives deep. */
  depth: number
}

const LIMITS: UnpackLimits = { bytes: 2 ** 30, nestedBytes: 2 ** 28, members: 200_000, depth: 4 }

export interface Unpacked {
  /** The artefact's own files first, then what archives hold, one after the other. */
  files: ArtifactFile[]
  /** What was left out. It grows when a file turns out to be unreadable later. */
  unknown: Unknown[]
  form: Artifact['form']
}

interface Pending {
  file: UnpackedFile
  /** How many archives it lies in. */
  depth: number
  /** What the archive it lies in leaves it. */
  bytes: number
}

/**
 * Turns what arrived into files, with archives opened up to a depth and size. `path` of a file is what a person finds
 * on disk (`lure.tgz › package/src/app.js`); `inner` is what its project calls it, without the one folder that
 * everything in an archive of a package or repository lies in (`src/app.js`). Of several files with one name in an
 * archive the last has the name; earlier ones are kept as `name (overwritten 1)`.
 *
 * @example
 * await unpack({ kind: 'file', name: 'lure.zip', bytes })
 */
export async function unpack(intake: Intake, options: Partial<UnpackLimits> = {}): Promise<Unpacked> {
  const limits = { ...LIMITS, ...options }
  const unread = new Unread()
  const keeping = new Keeping(unread)
  const files = intake.kind === 'command' ? [] : ownFiles(intake, keeping)
  const budget: ArchiveBudget = { bytes: limits.bytes, members: limits.members }
  const nested = intake.kind === 'tree' ? limits.nestedBytes : limits.bytes
  const pending = files.map((file): Pending => ({ file, depth: 0, bytes: nested }))
  const opened = new Set<ArtifactFile>()
  for (let at = 0; at < pending.length; at++) {
    const { file, depth, bytes } = pending[at] as Pending
    if (!mayBeArchive(file)) continue
    const share = { bytes: Math.min(budget.bytes, bytes), members: budget.members }
    const before = share.bytes
    const contents = await open(file, depth, share, limits, unread)
    if (contents === undefined) continue
    opened.add(file)
    budget.bytes -= before - share.bytes
    budget.members = share.members
    const inside = filesIn(file, contents, keeping)
    for (const found of inside) {
      files.push(found)
      pending.push({ file: found, depth: depth + 1, bytes: Math.min(bytes, limits.nestedBytes) })
    }
  }
  for (const file of files) if (file.size > FILE_BYTES_READ && !opened.has(file)) tooLarge(file, unread)
  return { files, unknown: unread.unknown, form: formOf(intake, opened.size) }
}

function formOf(intake: Intake, opened: number): Artifact['form'] {
  if (intake.kind === 'command') return 'command'
  return intake.kind === 'tree' ? 'folder' : opened > 0 ? 'archive' : 'file'
}

function tooLarge(file: UnpackedFile, unread: Unread): void {
  unread.tell(file.path, `of a file only the first ${FILE_BYTES_READ / 2 ** 20} MiB are read`)
}

function ownFiles(intake: Exclude<Intake, { kind: 'command' }>, keeping: Keeping): UnpackedFile[] {
  if (intake.kind === 'tree') return treeFiles(intake.tree, keeping)
  const name = memberName(intake.name).path.split('/').at(-1) || 'file'
  const facts = { size: intake.bytes.length, executable: false }
  return [
    new UnpackedFile({ path: name, inner: name }, facts, { in: 'memory', bytes: intake.bytes }, keeping),
  ]
}

function treeFiles(tree: FileTree, keeping: Keeping): UnpackedFile[] {
  for (const { what, why } of tree.unknown) keeping.unread.tell(what, why)
  const files: UnpackedFile[] = []
  for (const entry of tree.entries) {
    if (entry.kind === 'other') keeping.unread.tell(entry.path, 'it is a device, pipe or socket')
    else files.push(treeFile(entry, keeping))
  }
  return files
}

function treeFile(entry: TreeEntry, keeping: Keeping): UnpackedFile {
  const { size, executable, target } = entry
  const path = printable(entry.path)
  const facts = { size, executable, ...(target === undefined ? {} : { target }) }
  const source =
    entry.kind === 'link'
      ? { in: 'memory' as const, bytes: new Uint8Array() }
      : { in: 'tree' as const, read: (limit: number) => entry.read(limit) }
  return new UnpackedFile({ path, inner: path }, facts, source, keeping)
}

/** The smallest archive is an empty ZIP. */
const SMALLEST = 22

/** Endings of what people write: such files are not opened to see whether they are archives. */
const WRITTEN =
  /^(?:[cm]?[jt]sx?|json|map|md|css|s[ac]ss|less|html?|ya?ml|toml|txt|vue|svelte|svg|sol|rs|go|lock|sh|c|h|cc|cpp|hpp|java|rb|php|swift|kt|flow|snap)$/

function mayBeArchive(file: UnpackedFile): boolean {
  return file.size >= SMALLEST && !WRITTEN.test(file.extension)
}

async function open(
  file: UnpackedFile,
  depth: number,
  budget: ArchiveBudget,
  limits: UnpackLimits,
  unread: Unread,
): Promise<ArchiveContents | undefined> {
  const byType = archiveByType(file.type)
  if (byType === 'is not' || (byType === 'may be' && !bytesAreArchive(file, budget))) return undefined
  if (depth >= limits.depth) unread.tell(file.path, `archives are opened ${limits.depth} deep`)
  else if (file.size > budget.bytes || budget.members <= 0)
    unread.tell(file.path, 'together with the others it is more than is read')
  else {
    const bytes = file.whole(file.size)
    const contents = await openArchive({ name: file.name, type: file.type, bytes }, budget)
    if (contents && contents.problem !== '') unread.tell(file.path, contents.problem)
    return contents
  }
  return undefined
}

/** A program carries an archive behind its code, so it is read as far as the budget goes; of others the head tells. */
function bytesAreArchive(file: UnpackedFile, budget: ArchiveBudget): boolean {
  const { name, type } = file
  const length = type === 'unknown' ? HEAD_BYTES : Math.min(file.size, budget.bytes)
  return isArchive({ name, type, bytes: file.whole(length) })
}

function filesIn(archive: UnpackedFile, contents: ArchiveContents, keeping: Keeping): UnpackedFile[] {
  const { unread } = keeping
  const placed = placeMembers(contents.members)
  const top = projectFolder(placed.map(({ path }) => path))
  const overwritten = new Map<string, number>()
  return placed.flatMap((place) => {
    const { member } = place
    const path = `${archive.path} › ${place.path}`
    if (member.kind === 'other') {
      unread.tell(path, 'it is a device, pipe or socket')
      return []
    }
    if (member.problem !== undefined) unread.tell(path, member.problem)
    if (place.leavesFolder)
      unread.tell(path, 'its name in the archive leads outside the folder it is unpacked into')
    let shown = path
    if (place.overwritten) {
      const count = (overwritten.get(path) ?? 0) + 1
      overwritten.set(path, count)
      shown = `${path} (overwritten ${count})`
    }
    const { size, executable, target } = member
    const facts = { size, executable, ...(target === undefined ? {} : { target }) }
    const bytes = member.bytes ?? new Uint8Array()
    const inner = place.path.slice(top.length)
    return [new UnpackedFile({ path: shown, inner }, facts, { in: 'memory', bytes }, keeping)]
  })
}

import { type ArchiveBudget, type ArchiveMember, unpackedLimit } from '../../../formats/archive.ts'
import { inflate } from '../../../formats/inflate.ts'
import { isTar, readTar } from '../../../formats/tar.ts'
import { readZipArchive } from '../../../formats/zip-archive.ts'

/** What an export holds that is read. */
export interface ExportFiles {
  /** JSON by path. */
  texts: { path: string; bytes: Uint8Array }[]
  /** Files of bare repositories by `owner/name`, then by path. */
  repositories: Map<string, Map<string, Uint8Array>>
  problems: string[]
}

/** Bytes that an export may unpack to. */
const UNPACKED = 512 * 1024 * 1024
const MEMBERS = 200_000
const REPOSITORY = /(?:^|\/)repositories\/([^/]+)\/([^/]+)\.git\/(.+)$/
const JSON_FILE = /\.(?:json|ndjson|jsonl)$/i
/** What people wrote to each other and what is attached to it is never opened. */
const NEVER_READ =
  /(?:^|\/)(?:attachments|commit_comments|discussion|issue_comments|issue_events|milestones|organizations|projects|protected_branches|pull_request_review|releases|repository_files|review_comments|teams)\w*\.json$/

/** Takes an export apart: a .tar.gz, .tar or .zip of files, or one file of JSON. Unpacked in memory, within limits. */
export async function filesOf(name: string, bytes: Uint8Array): Promise<ExportFiles> {
  const budget: ArchiveBudget = { bytes: UNPACKED, members: MEMBERS }
  const problems: string[] = []
  let content = bytes
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const unpacked = await inflate('gzip', bytes, unpackedLimit(bytes.length, budget))
    if (unpacked.problem !== '') problems.push(unpacked.problem)
    content = unpacked.bytes
  }
  const zip = content[0] === 0x50 && content[1] === 0x4b
  if (!zip && !isTar(content))
    return { texts: [{ path: name, bytes: content }], repositories: new Map(), problems }
  const { members, problem } = zip ? await readZipArchive(content, budget) : readTar(content, budget)
  if (problem !== '') problems.push(problem)
  return { ...sort(members, problems), problems }
}

function sort(members: readonly ArchiveMember[], problems: string[]) {
  const texts: ExportFiles['texts'] = []
  const repositories: ExportFiles['repositories'] = new Map()
  let partial = 0
  for (const { name, kind, bytes, problem } of members) {
    if (kind !== 'file' || bytes === undefined) continue
    const [, owner, repository, path] = REPOSITORY.exec(name) ?? []
    if (path !== undefined) {
      if (repository?.endsWith('.wiki')) continue
      const key = `${owner}/${repository}`.toLowerCase()
      const files = repositories.get(key) ?? new Map<string, Uint8Array>()
      repositories.set(key, files.set(path, bytes))
    } else if (JSON_FILE.test(name) && !NEVER_READ.test(name)) texts.push({ path: name, bytes })
    else continue
    if (problem !== undefined) partial++
  }
  if (partial > 0) problems.push(`${partial} files of it are damaged or larger than is read`)
  return { texts, repositories }
}

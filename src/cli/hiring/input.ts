import { createReadStream } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { readFile } from '../../check/read-file.ts'
import { type ErrorCode, PosternError } from '../../core/errors.ts'

/** One application as a line holds it, its files inline; or a line that holds none. */
export type NamedApplication =
  | { path: string; id: string; given: Record<string, unknown> }
  | { path: string; error: { code: ErrorCode; message: string } }

/** Characters of one line: documents may be inline. */
const LINE_LENGTH = 256 * 2 ** 20
/** Bytes of one file that a line names by its path. */
const FILE_BYTES = 20 * 2 ** 20

/**
 * Reads applications from NDJSON, one a line. Files that a line names by `path` (from the folder of the NDJSON file)
 * are read and put inline; one that cannot be read stays a path, which is told as not checked.
 *
 * @param path a file, or `-` for standard input
 * @throws PosternError `E_UNREADABLE`
 */
export async function* namedApplications(path: string): AsyncGenerator<NamedApplication> {
  const folder = path === '-' ? process.cwd() : dirname(resolve(path))
  const input = path === '-' ? process.stdin : createReadStream(path)
  let number = 0
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() !== '') yield await parsed(line, `${path}:${number}`, folder)
    }
  } catch (error) {
    throw new PosternError('E_UNREADABLE', `${path}: ${(error as Error).message}`)
  }
}

async function parsed(line: string, path: string, folder: string): Promise<NamedApplication> {
  const broken = (why: string): NamedApplication => ({
    path,
    error: { code: 'E_MALFORMED', message: `${path}: ${why}` },
  })
  if (line.length > LINE_LENGTH) return broken(`a line longer than ${LINE_LENGTH} characters`)
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch (error) {
    return broken((error as Error).message)
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return broken('not an object')
  const draft = given as Record<string, unknown>
  const id = typeof draft.id === 'string' && draft.id !== '' ? draft.id : path
  return { path, id, given: { ...(await inline(draft, folder)), id } }
}

async function inline(draft: Record<string, unknown>, folder: string): Promise<Record<string, unknown>> {
  const documents = Array.isArray(draft.documents)
    ? { documents: await Promise.all(draft.documents.map((file) => withBytes(file, folder))) }
    : {}
  const codeHost = draft.codeHost === undefined ? {} : { codeHost: await withBytes(draft.codeHost, folder) }
  return { ...draft, ...documents, ...codeHost }
}

async function withBytes(file: unknown, folder: string): Promise<unknown> {
  if (typeof file !== 'object' || file === null) return file
  const { path, bytes } = file as { path?: unknown; bytes?: unknown }
  if (typeof path !== 'string' || bytes !== undefined) return file
  try {
    const read = await readFile(resolve(folder, path), FILE_BYTES)
    return { ...file, bytes: Buffer.from(read).toString('base64') }
  } catch {
    return file
  }
}

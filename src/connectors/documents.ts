import { describeError } from '../core/errors.ts'
import { download, FetchError } from '../outbound/client.ts'
import type { ReceivedDocument } from './application.ts'
import { FILE_LIMITS } from './vendor-api.ts'

/** A file that the vendor has: at an address, or behind its API. */
export interface RemoteFile {
  name?: string | undefined
  kind: ReceivedDocument['kind']
  from: string | (() => Promise<Buffer>)
}

export interface Fetched {
  documents: ReceivedDocument[]
  /** Set when a file could not be had for now: fetching again may help. */
  failure?: unknown
}

/** Files of one application, and bytes of all of them. */
const MOST_FILES = 10
const MOST_BYTES = 40 * 2 ** 20

/**
 * Fetches an application's files one after the other. One that is refused (another host than the vendor's, a private
 * address, too large, gone) is left out and reported: what is missing counts as not checked.
 *
 * @param report told why a file is left out, without the address's query
 */
export async function fetchDocuments(
  files: readonly RemoteFile[],
  guard: { hosts: readonly string[]; allowPrivate: boolean; report: (what: string) => void },
): Promise<Fetched> {
  const fetched: Fetched = { documents: [] }
  let left = MOST_BYTES
  if (files.length > MOST_FILES) guard.report(`only ${MOST_FILES} of ${files.length} files are fetched`)
  for (const { name, kind, from } of files.slice(0, MOST_FILES)) {
    try {
      const limit = Math.min(FILE_LIMITS.limit, left)
      const bytes =
        typeof from === 'function' ? await from() : await download(from, { ...FILE_LIMITS, ...guard, limit })
      if (bytes.length > left)
        throw new FetchError(name ?? 'a file', 'the files are too large together', true)
      left -= bytes.length
      fetched.documents.push({ name, kind, bytes: bytes.toString('base64') })
    } catch (error) {
      if (!(error instanceof FetchError && error.lasting)) fetched.failure ??= error
      guard.report(`a document is not fetched: ${describeError(error).message}`)
    }
  }
  return fetched
}

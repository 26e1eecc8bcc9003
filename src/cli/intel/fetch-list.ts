import { basename, join } from 'node:path'
import { downloadFile, type Validators } from '../../outbound/download-file.ts'

/** Bytes of one list: OFAC’s has 121 million unpacked. */
const BYTES = 256 * 2 ** 20
/** Milliseconds for one list. */
const MS = 15 * 60_000

export interface FetchListOptions {
  /** Whether the address may be of this machine or a private network. */
  allowPrivate: boolean
  /** What the server said of the list in force; absent: it is fetched in any case. */
  known: Validators | undefined
  onProgress(bytes: number, total: number | undefined): void
}

/** A list as it was fetched. */
export interface FetchedList {
  path: string
  validators: Validators
  /** The day of its `Last-Modified`, as 2026-01-31. */
  servedDate?: string
}

/**
 * Fetches a list into a folder, under the name that its address has.
 *
 * @returns undefined when the server says that it has no newer one than the one known
 * @throws PosternError `E_FETCH` that names the address
 */
export async function fetchList(
  url: string,
  folder: string,
  options: FetchListOptions,
): Promise<FetchedList | undefined> {
  const path = join(folder, fileNameOf(url))
  const fetched = await downloadFile(url, path, { limit: BYTES, ms: MS, ...options })
  if (fetched.unchanged) return undefined
  const { validators } = fetched
  const modified = Date.parse(validators.lastModified ?? '')
  return {
    path,
    validators,
    ...(Number.isNaN(modified) ? {} : { servedDate: new Date(modified).toISOString().slice(0, 10) }),
  }
}

function fileNameOf(url: string): string {
  const name = basename(URL.parse(url)?.pathname ?? '').replace(/[^a-z0-9._-]+/gi, '-')
  return /^[a-z0-9]/i.test(name) ? name.slice(-100) : 'list'
}

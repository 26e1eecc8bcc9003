import { open } from 'node:fs/promises'
import { chunksOf, type DownloadOptions, follow, refusal } from './client.ts'

/** What a server said of a file when it was last fetched, to be asked only for a newer one (RFC 9110, section 13). */
export interface Validators {
  etag?: string | undefined
  /** `Last-Modified` as it was sent. */
  lastModified?: string | undefined
}

export interface FileDownloadOptions extends DownloadOptions {
  /** Of the file that is there already. */
  known?: Validators | undefined
  /** Called as bytes arrive; `total` is undefined when the server does not say. */
  onProgress?: ((bytes: number, total: number | undefined) => void) | undefined
}

/** A file that was fetched, or word that nothing has changed since it last was. */
export type FileDownload = { unchanged: true } | { unchanged: false; bytes: number; validators: Validators }

/**
 * Downloads into a file, guarded as a download into memory is. What was fetched before is asked for only when it has
 * changed.
 *
 * @param path a file that does not exist; when the download fails it may hold a part
 * @throws FetchError `E_FETCH` that names the address
 */
export async function downloadFile(
  address: string,
  path: string,
  options: FileDownloadOptions,
): Promise<FileDownload> {
  const { etag, lastModified } = options.known ?? {}
  const conditions = {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  }
  const { answer, url } = await follow(address, options, conditions)
  if (answer.statusCode === 304 && Object.keys(conditions).length > 0) {
    answer.resume()
    return { unchanged: true }
  }
  if (answer.statusCode !== 200) throw refusal(answer, url)
  const length = Number(answer.headers['content-length'])
  const total = Number.isSafeInteger(length) ? length : undefined
  const file = await open(path, 'wx', 0o600).catch((error) => {
    answer.destroy()
    throw error
  })
  let bytes = 0
  try {
    for await (const chunk of chunksOf(answer, url, options.limit)) {
      await file.write(chunk)
      bytes += chunk.length
      options.onProgress?.(bytes, total)
    }
  } finally {
    await file.close()
  }
  const { etag: tag, 'last-modified': modified } = answer.headers
  return { unchanged: false, bytes, validators: { etag: tag, lastModified: modified } }
}

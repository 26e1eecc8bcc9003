import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { PosternError } from '../core/errors.ts'
import { reasonOf } from './reason.ts'

/**
 * Opens a path for reading without waiting for a device or pipe.
 *
 * @throws PosternError `E_UNREADABLE`
 */
export async function openForReading(path: string): Promise<FileHandle> {
  return open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: NodeJS.ErrnoException) => {
    throw new PosternError('E_UNREADABLE', `${path}: ${reasonOf(error)}`)
  })
}

/**
 * Reads a regular file into memory. Devices, pipes and sockets are never waited for.
 *
 * @param limit bytes
 * @throws PosternError `E_UNREADABLE`, `E_TOO_LARGE`
 */
export async function readFile(path: string, limit: number): Promise<Uint8Array> {
  const file = await openForReading(path)
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new PosternError('E_UNREADABLE', `${path}: not a regular file`)
    if (stats.size > limit)
      throw new PosternError('E_TOO_LARGE', `${path}: ${stats.size} bytes, the limit is ${limit}`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

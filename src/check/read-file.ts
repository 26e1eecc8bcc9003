import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { PosternError } from '../core/errors.ts'

/**
 * Reads a regular file into memory. Devices, pipes and sockets are never waited for.
 *
 * @param limit bytes
 * @throws PosternError `E_UNREADABLE`, `E_UNRECOGNISED` for a folder, `E_TOO_LARGE`
 */
export async function readFile(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(
    (error: NodeJS.ErrnoException) => {
      throw new PosternError('E_UNREADABLE', `${path}: ${reason(error)}`)
    },
  )
  try {
    const stats = await file.stat()
    if (stats.isDirectory()) {
      const why = 'a folder, and no door judges a folder as one subject; --each judges every file in it'
      throw new PosternError('E_UNRECOGNISED', `${path}: ${why}`)
    }
    if (!stats.isFile()) throw new PosternError('E_UNREADABLE', `${path}: not a regular file`)
    if (stats.size > limit)
      throw new PosternError('E_TOO_LARGE', `${path}: ${stats.size} bytes, the limit is ${limit}`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  ELOOP: 'a loop of symbolic links',
  ENXIO: 'not a regular file',
  ENAMETOOLONG: 'the name is too long',
}

function reason(error: NodeJS.ErrnoException): string {
  return REASONS[error.code ?? ''] ?? error.message
}

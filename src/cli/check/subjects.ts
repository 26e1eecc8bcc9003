import { lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ErrorCode, PosternError } from '../../core/errors.ts'

/** A subject that a command line names, or one that cannot be looked at. */
export type NamedSubject = { path: string } | { path: string; error: { code: ErrorCode; message: string } }

const FILES_WALKED = 1_000_000
const DEPTH_WALKED = 200

/**
 * Turns the paths of a command line into subjects, in order. With `each`, every file below a directory is one;
 * symbolic links below it are not followed. Without it a directory is one subject.
 *
 * @throws PosternError `E_TOO_LARGE` beyond a million files.
 */
export function* namedSubjects(paths: readonly string[], each: boolean): Generator<NamedSubject> {
  let count = 0
  for (const path of paths) {
    const walk = each && path !== '-' && isDirectory(path) ? below(path, 0) : [{ path }]
    for (const subject of walk) {
      if (++count > FILES_WALKED)
        throw new PosternError('E_TOO_LARGE', `${path}: more than ${FILES_WALKED} files`)
      yield subject
    }
  }
}

/** What cannot be looked at is no directory here: reading it says why. */
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function* below(folder: string, depth: number): Generator<NamedSubject> {
  const unreadable = (path: string, why: string): NamedSubject => ({
    path,
    error: { code: 'E_UNREADABLE', message: `${path}: ${why}` },
  })
  if (depth > DEPTH_WALKED) {
    yield unreadable(folder, `folders deeper than ${DEPTH_WALKED} are not walked`)
    return
  }
  let names: string[]
  try {
    names = readdirSync(folder).sort()
  } catch (error) {
    yield unreadable(folder, (error as Error).message)
    return
  }
  for (const name of names) {
    const path = join(folder, name)
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory()) yield* below(path, depth + 1)
    else if (stats?.isFile()) yield { path }
    else if (stats?.isSymbolicLink()) yield unreadable(path, 'a symbolic link, not followed')
    else yield unreadable(path, 'not a regular file')
  }
}

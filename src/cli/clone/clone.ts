import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CheckPool } from '../../check/pool.ts'
import type { CheckedLine } from '../../core/check-line.ts'
import { PosternError } from '../../core/errors.ts'
import { git } from '../../git/git.ts'
import { judgeTree } from '../git/judge-tree.ts'

export interface CloneOptions {
  url: string
  /** Default: the last part of the address, as git has it. */
  folder?: string | undefined
  branch?: string | undefined
  depth?: number | undefined
  /** Whether a verdict lets the files be checked out. */
  accepts(line: CheckedLine): boolean
}

export interface Cloned {
  line: CheckedLine
  folder: string
  checkedOut: boolean
}

/**
 * Clones a repository without hooks and without checking anything out, judges the tree of its branch, and checks it
 * out only when the verdict lets it. Otherwise the clone is deleted again: opening what is not there does no harm.
 *
 * @throws PosternError `E_USAGE`, `E_GIT`, or the code of a tree that cannot be judged
 */
export async function clone(pool: CheckPool, options: CloneOptions): Promise<Cloned> {
  const { url, branch, depth, accepts } = options
  const folder = options.folder ?? folderFor(url)
  await requireEmpty(folder)
  const existed = existsSync(folder)
  let finished = false
  try {
    await git(
      [
        ...['clone', '--no-checkout', '--no-recurse-submodules', '--template=', '--progress'],
        ...(branch === undefined ? [] : ['--branch', branch]),
        ...(depth === undefined ? [] : ['--depth', String(depth)]),
        ...['--', url, folder],
      ],
      { settings: true, show: process.stderr.isTTY === true },
    )
    const line = await judgeTree(pool, folder, 'HEAD', url)
    if (!accepts(line)) return { line, folder, checkedOut: false }
    await git(['checkout', '--quiet', 'HEAD', '--', '.'], { cwd: folder })
    finished = true
    return { line, folder, checkedOut: true }
  } finally {
    if (!finished) await discard(folder, existed)
  }
}

/** @throws PosternError `E_USAGE` when an address ends in nothing a folder can be named after */
function folderFor(url: string): string {
  const name = basename(
    url
      .replace(/[/\\]+$/, '')
      .replace(/\.git$/, '')
      .replace(/^.*:/, ''),
  )
  if (/^[\w.-]+$/.test(name) && !/^\.+$/.test(name)) return name
  throw new PosternError('E_USAGE', `${url}: name the folder to clone into`)
}

async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new PosternError('E_UNREADABLE', `${folder}: ${error.message}`)
  })
  if (names.length > 0) throw new PosternError('E_USAGE', `${folder}: the folder exists and is not empty`)
}

async function discard(folder: string, existed: boolean): Promise<void> {
  if (!existed) return rm(folder, { recursive: true, force: true })
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
}

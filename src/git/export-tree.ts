import { spawn } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PosternError } from '../core/errors.ts'
import type { Unknown } from '../core/finding.ts'
import { git, gitEnvironment, NOTHING_RUNS } from './git.ts'

interface Blob {
  mode: string
  id: string
  path: string
}

/** How a file begins that stands for one kept elsewhere (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md). */
const LFS_POINTER = 'version https://git-lfs.github.com/spec/v1'

/** Larger files are not written, and told. */
const BLOB_BYTES = 256 * 2 ** 20
const TOTAL_BYTES = 4 * 2 ** 30

/**
 * Writes the files of a commit, tree or the index to a folder just as they are stored. Nothing runs: no hook and no
 * filter, not even one that the repository's own settings name.
 *
 * @param repository the folder of a work tree or of a bare repository
 * @param treeish what to write; undefined for what stands in the index
 * @param folder an existing one
 * @returns what was left out: submodules, links that cannot be made, files that are too large
 * @throws PosternError `E_GIT`
 */
export async function exportTree(
  repository: string,
  treeish: string | undefined,
  folder: string,
): Promise<Unknown[]> {
  const listing =
    treeish === undefined
      ? await git(['ls-files', '--stage', '-z'], { cwd: repository })
      : await git(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', treeish], { cwd: repository })
  const unknown: Unknown[] = []
  const blobs: Blob[] = []
  for (const line of listing.split('\0')) {
    const blob = line.match(/^(?<mode>\d{6}) (?:\w+ )?(?<id>[0-9a-f]{40,64})(?: \d)?\t(?<path>.+)$/s)?.groups
    if (!blob) continue
    const { mode = '', id = '', path = '' } = blob
    if (mode === '160000') unknown.push({ what: path, why: 'a submodule, which is not fetched' })
    else if (isInside(path)) blobs.push({ mode, id, path })
    else unknown.push({ what: path, why: 'its path leads out of the repository' })
  }
  await write(repository, blobs, folder, unknown)
  return unknown
}

/** Git refuses such paths itself; a repository made by other means may hold them. */
const isInside = (path: string) =>
  !path.startsWith('/') &&
  !path.includes('\\') &&
  !path.split('/').some((name) => /^(?:\.{1,2}|\.git|)$/i.test(name))

async function write(
  repository: string,
  blobs: readonly Blob[],
  folder: string,
  unknown: Unknown[],
): Promise<void> {
  let total = 0
  let at = 0
  for await (const bytes of contents(repository, blobs)) {
    const { mode, path } = blobs[at++] as Blob
    total += bytes?.length ?? 0
    if (bytes === undefined || total > TOTAL_BYTES) {
      unknown.push({ what: path, why: 'it is larger than is looked at' })
      continue
    }
    if (bytes.length < 1024 && bytes.toString('latin1').startsWith(LFS_POINTER))
      unknown.push({ what: path, why: 'its content is kept elsewhere (Git LFS) and not fetched' })
    const target = join(folder, path)
    try {
      await mkdir(dirname(target), { recursive: true })
      if (mode === '120000') await symlink(bytes.toString(), target)
      else await writeFile(target, bytes, { mode: mode === '100755' ? 0o700 : 0o600, flag: 'wx' })
    } catch (error) {
      unknown.push({ what: path, why: (error as Error).message })
    }
  }
}

/** The bytes of each blob in order (https://git-scm.com/docs/git-cat-file, `--batch`); undefined for too large ones. */
async function* contents(repository: string, blobs: readonly Blob[]): AsyncGenerator<Buffer | undefined> {
  if (blobs.length === 0) return
  const child = spawn('git', [...NOTHING_RUNS, 'cat-file', '--batch', '--buffer'], {
    cwd: repository,
    env: gitEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => {})
  child.stdin.end(blobs.map(({ id }) => `${id}\n`).join(''))
  let held: Buffer[] = []
  let size = 0
  const input = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const more = async () => {
    const { value, done } = await input.next()
    if (done) throw new PosternError('E_GIT', 'git cat-file ended before it had given every file')
    held.push(value)
    size += value.length
  }
  const take = (length: number): Buffer => {
    const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held)
    held = [all.subarray(length)]
    size -= length
    return all.subarray(0, length)
  }
  const header = async (): Promise<number> => {
    for (;;) {
      const end = held.length > 0 ? Buffer.concat(held).indexOf(10) : -1
      if (end !== -1)
        return Number(
          take(end + 1)
            .toString()
            .match(/ blob (\d+)$/m)?.[1] ?? Number.NaN,
        )
      await more()
    }
  }
  try {
    for (const { path } of blobs) {
      const length = await header()
      if (Number.isNaN(length)) throw new PosternError('E_GIT', `git does not have the content of ${path}`)
      let left = length + 1
      if (length > BLOB_BYTES) {
        while (left > 0) {
          if (size === 0) await more()
          left -= take(Math.min(size, left)).length
        }
        yield undefined
        continue
      }
      while (size < left) await more()
      yield take(left).subarray(0, length)
    }
  } finally {
    child.kill()
  }
}

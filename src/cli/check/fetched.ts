import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CheckTask } from '../../check/task.ts'
import { PosternError } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import { exportTree } from '../../git/export-tree.ts'
import { git } from '../../git/git.ts'
import { fetchPackage } from '../../packages/fetch.ts'
import { packageTarget } from '../../packages/target.ts'

/** Something that was fetched, and what takes it off the disk again. */
export interface Fetched {
  task: CheckTask
  discard(): Promise<void>
}

const GIT = /^git(?:\+(?=https?:|ssh:|file:)|:)/

/**
 * Fetches what a subject names elsewhere: `npm:name@version`, `pip:name@version`, `git:URL` or `git+https://…`, with
 * `#branch` behind it if it is not the usual one. Undefined for a path.
 *
 * @throws PosternError `E_FETCH_OFF` unless the operator allows it, `E_FETCH`, `E_GIT`, `E_USAGE`
 */
export async function fetched(subject: string, settings: Settings): Promise<Fetched | undefined> {
  if (GIT.test(subject)) return fetchRepository(subject, settings)
  const target = packageTarget(subject)
  if (!target) return undefined
  const { name, bytes } = await fetchPackage(target, settings)
  return { task: { name, bytes, door: 'interview' }, discard: async () => {} }
}

async function fetchRepository(subject: string, { fetch }: Settings): Promise<Fetched> {
  if (!fetch.packages)
    throw new PosternError('E_FETCH_OFF', `${subject}: nothing is fetched unless you allow it: say --fetch`)
  const [url = '', branch] = subject.replace(GIT, '').split('#')
  if (url === '' || url.startsWith('-') || branch?.startsWith('-'))
    throw new PosternError('E_USAGE', `${subject}: not the address of a repository`)
  const folder = await mkdtemp(join(tmpdir(), 'postern-git-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  try {
    const [repository, tree] = [join(folder, 'repository'), await mkdtemp(join(folder, 'tree-'))]
    const named = branch === undefined ? [] : ['--branch', branch]
    const shape = ['--bare', '--depth', '1', '--template=', '--quiet']
    await git(['clone', ...shape, ...named, '--', url, repository], { settings: true })
    const unknown = await exportTree(repository, 'HEAD', tree)
    return { task: { name: subject, path: tree, door: 'interview', unknown }, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

import { git } from '../../git/git.ts'
import type { Change } from './gate.ts'

/** What git writes for "there is none" in place of a commit (https://git-scm.com/docs/githooks#pre-receive). */
const NONE = /^0+$/

/** The commit that is checked out; undefined before the first one. */
export async function headOf(repository: string): Promise<string | undefined> {
  return commitOf(repository, 'HEAD')
}

/** Where two lines of history parted; undefined when they have nothing in common. */
export async function baseOf(repository: string, from: string, to: string): Promise<string | undefined> {
  await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${to}^{commit}`], { cwd: repository })
  return git(['merge-base', '--', from, to], { cwd: repository }).then(
    (id) => id.trim(),
    () => commitOf(repository, from),
  )
}

function commitOf(repository: string, name: string): Promise<string | undefined> {
  return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], {
    cwd: repository,
  }).then(
    (id) => id.trim(),
    () => undefined,
  )
}

/**
 * The changes of a push, from the lines `OLD NEW REF` that git gives a pre-receive hook. A new branch is compared
 * with where it leaves the branches that are there; a deleted one brings nothing.
 */
export async function changesPushed(
  repository: string,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Change[]> {
  const changes: Change[] = []
  for await (const line of lines) {
    const [old = '', to = '', ref = ''] = line.trim().split(' ')
    if (!/^[0-9a-f]{40,64}$/.test(to) || NONE.test(to)) continue
    const from = NONE.test(old) ? await leavesAt(repository, to) : old
    changes.push({ repository, from, to, name: ref })
  }
  return changes
}

/** The newest commit of a new branch that is on some branch already. */
async function leavesAt(repository: string, to: string): Promise<string | undefined> {
  const unseen = await git(['rev-list', '--reverse', to, '--not', '--all'], { cwd: repository })
  const first = unseen.split('\n', 1)[0]
  return first ? commitOf(repository, `${first}^`) : to
}

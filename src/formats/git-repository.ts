import { type GitCommit, readGitCommit } from './git-commit.ts'
import { type CommitObject, type ObjectBudget, readLooseCommit, readPackedCommits } from './git-pack.ts'

export interface NamedCommit extends GitCommit {
  sha: string
}

export interface BareRepository {
  /** Those that branches lead to; all there are when no branch is told. Oldest first by the author's clock. */
  commits: NamedCommit[]
  /** What could not be read, in words; empty when all was. */
  problem: string
}

const LOOSE = /^objects\/[0-9a-f]{2}\/[0-9a-f]{38}$/
const PACK = /^objects\/pack\/[^/]+\.pack$/
const BRANCH = /^refs\/heads\//
const OBJECT_NAME = /^[0-9a-f]{40}/
const REFS = 100_000

/**
 * Reads the commits of a bare repository from its files, without git: nothing of it can run. Names of objects are
 * computed from their content.
 *
 * Source: https://git-scm.com/docs/gitrepository-layout
 *
 * @param files content by path in the repository: `HEAD`, `packed-refs`, `objects/pack/….pack`
 */
export function readBareRepository(
  files: ReadonlyMap<string, Uint8Array>,
  budget: ObjectBudget,
): BareRepository {
  const found = new Map<string, NamedCommit>()
  const problems = new Set<string>()
  const add = ({ sha, bytes }: CommitObject) => {
    const commit = readGitCommit(bytes)
    if (commit !== undefined) found.set(sha, { sha, ...commit })
  }
  for (const [path, bytes] of files) {
    if (LOOSE.test(path)) {
      const object = readLooseCommit(bytes, budget)
      if (object !== undefined) add(object)
    } else if (PACK.test(path)) {
      const index = files.get(path.replace(/pack$/, 'idx'))
      if (index === undefined) {
        problems.add('a pack of it has no index')
        continue
      }
      const problem = readPackedCommits(bytes, index, budget, add)
      if (problem !== '') problems.add(`a pack of it: ${problem}`)
    }
  }
  if (files.has('objects/info/alternates')) problems.add('part of it is kept in another repository')
  const reached = reachable(found, branchesOf(files))
  if (reached.missing) problems.add('part of its history is missing')
  const commits = reached.commits.sort((a, b) => a.author.at - b.author.at)
  return { commits, problem: [...problems].join('; ') }
}

/** What the branches point at. Other references are often other people's: `refs/pull`. */
function branchesOf(files: ReadonlyMap<string, Uint8Array>): string[] {
  const names: string[] = []
  for (const [path, bytes] of files) {
    if (BRANCH.test(path) && names.length < REFS) {
      const name = OBJECT_NAME.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1'))?.[0]
      if (name !== undefined) names.push(name)
    }
  }
  const packed = Buffer.from(files.get('packed-refs') ?? []).toString()
  for (const line of packed.split('\n', REFS)) {
    const [name = '', reference = ''] = line.split(' ')
    if (BRANCH.test(reference) && OBJECT_NAME.test(name)) names.push(name)
  }
  return names
}

function reachable(all: ReadonlyMap<string, NamedCommit>, tips: readonly string[]) {
  if (tips.length === 0) return { commits: [...all.values()], missing: false }
  const commits: NamedCommit[] = []
  const seen = new Set(tips)
  const waiting = [...seen]
  let missing = false
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    const commit = all.get(sha)
    if (commit === undefined) {
      missing = true
      continue
    }
    commits.push(commit)
    for (const parent of commit.parents) {
      if (seen.has(parent)) continue
      seen.add(parent)
      waiting.push(parent)
    }
  }
  return { commits, missing }
}

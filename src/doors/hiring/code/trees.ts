import type { ProfileRepository } from './profile.ts'

/** The tree without a file. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
const OF_ONE = 16
const OF_ALL = 500

/**
 * Trees that stand for what the account wrote: of each repository the smallest names among its own commits' trees
 * (bottom-k sampling: https://doi.org/10.1145/1281100.1281133), so that whoever has the same history has the same
 * sample.
 */
export function distinctiveTrees(repositories: readonly ProfileRepository[]): string[] {
  const all = repositories.flatMap(({ commits }) => {
    const trees = new Set(commits.flatMap(({ own, root, tree }) => (own && !root && tree ? [tree] : [])))
    trees.delete(EMPTY_TREE)
    return [...trees].sort().slice(0, OF_ONE)
  })
  return [...new Set(all)].sort().slice(0, OF_ALL)
}

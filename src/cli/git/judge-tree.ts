import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CheckPool, checkOne } from '../../check/pool.ts'
import type { CheckedLine } from '../../core/check-line.ts'
import { exportTree } from '../../git/export-tree.ts'

/**
 * Judges the tree of a commit, or what stands in the index, without a work tree.
 *
 * @param name what the answer calls it
 */
export async function judgeTree(
  pool: CheckPool,
  repository: string,
  treeish: string | undefined,
  name: string,
): Promise<CheckedLine> {
  const target = await mkdtemp(join(tmpdir(), 'postern-tree-'))
  try {
    const unknown = await exportTree(repository, treeish, target)
    return (await checkOne(pool, { name, path: target, door: 'interview', unknown })).line
  } finally {
    await rm(target, { recursive: true, force: true })
  }
}

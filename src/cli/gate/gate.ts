import type { CheckPool } from '../../check/pool.ts'
import type { CheckedLine } from '../../core/check-line.ts'
import type { Finding } from '../../core/finding.ts'
import { judge } from '../../core/verdict.ts'
import { judgeTree } from '../git/judge-tree.ts'

/** A change that somebody wants to bring in. */
export interface Change {
  repository: string
  /** Undefined: what stands in the index. */
  to: string | undefined
  /** What it is compared with; undefined: with nothing, everything is new. */
  from: string | undefined
  /** What the answer calls it. */
  name: string
}

/**
 * Judges the tree that a change leads to, by what the change brings: what was found before it is left out. A line
 * that lay there for long counts as new when the change is what makes it run.
 *
 * @throws PosternError `E_GIT`, or the code of a tree that cannot be judged
 */
export async function judgeChange(
  pool: CheckPool,
  { repository, from, to, name }: Change,
): Promise<CheckedLine> {
  const line = await judgeTree(pool, repository, to, name)
  if (from === undefined || line.verdict === 'pass') return line
  const before = new Set((await judgeTree(pool, repository, from, name)).findings.map(keyOf))
  const { findings, unknown, notFound } = line
  const brought = findings.filter((finding) => !before.has(keyOf(finding)))
  return { ...line, ...judge({ findings: brought, unknown, notFound }) }
}

/** The same thing seen in the same place; the line may have moved. */
const keyOf = ({ detector, title, where }: Finding) =>
  [detector, title, where.file, where.part, where.text].join('\0')

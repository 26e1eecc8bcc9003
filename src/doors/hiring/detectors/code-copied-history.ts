import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { day } from '../code/day.ts'
import { lacksOfCode } from '../code/lacking.ts'
import { sameAuthor } from '../code/names.ts'
import type { ProfileCommit } from '../code/profile.ts'
import { EMPTY_TREE } from '../code/trees.ts'
import { sign } from '../tiers.ts'

const TREES = 3
/** Commits that have one tree; more are the work of a program. */
const COMPARED = 20

interface Placed {
  repository: string
  commit: ProfileCommit
}

export default defineDetector<Application>()({
  family: 'code',
  looksFor: 'the same states of a project committed once by one author and once by another',
  technique: 'T1585.003',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent:
    'Courses hand out one starting point, teams move a project with a tool that puts one name on all commits, and people rewrite their own name.',
  advice:
    'Ask who wrote the project first, and let the applicant explain a change from the middle of its history.',
  signals: {
    rewritten: sign('B', 'A history appears twice, with different authors'),
  },
  lacks: lacksOfCode(({ repositories }) =>
    repositories.some(({ commits }) => commits.some(({ tree }) => tree !== undefined))
      ? undefined
      : 'the export does not hold the states of projects',
  ),
  *inspect({ codeHost }) {
    if (codeHost === undefined) return
    const byTree = new Map<string, Placed[]>()
    for (const { name, commits } of codeHost.repositories)
      for (const commit of commits) {
        if (commit.tree === undefined || commit.tree === EMPTY_TREE || commit.root) continue
        const placed = byTree.get(commit.tree) ?? []
        byTree.set(commit.tree, placed)
        if (placed.length < COMPARED) placed.push({ repository: name, commit })
      }
    const pairs = [...byTree.values()].flatMap((placed) => {
      const pair = rewritten(placed)
      return pair === undefined ? [] : [pair]
    })
    const [first] = pairs
    if (first === undefined || pairs.length < TREES) return
    const [one, other] = first
    yield {
      signal: 'rewritten',
      where: whereOf(
        codeHost,
        `${one.repository} ${one.commit.sha.slice(0, 12)} by ${one.commit.author.name}, ${other.repository} ${other.commit.sha.slice(0, 12)} by ${other.commit.author.name}`,
      ),
      why: `${pairs.length} states of projects are equal to the last byte and bear different authors; the first of them is of ${day(one.commit.at)}`,
    }
  },
})

/** Two commits of one tree by different people: in two projects, or at one second of the author's clock. */
function rewritten(placed: readonly Placed[]): [Placed, Placed] | undefined {
  for (const [index, one] of placed.entries())
    for (const other of placed.slice(index + 1)) {
      const [a, b] = [one.commit, other.commit]
      if (a.sha === b.sha || a.author.email === b.author.email || (a.own && b.own)) continue
      if (one.repository === other.repository && a.at !== b.at) continue
      if (!sameAuthor(a.author.name, b.author.name)) return [one, other]
    }
  return undefined
}

import type { Opinion } from '../store/opinions.ts'
import type { Store } from '../store/store.ts'
import { applicationNames, namesOf } from './summary.ts'

const PAGE = 50

/**
 * Whether a person saw it otherwise than the program. Who cannot say, or asks the applicant first, does not differ.
 * A decline of what passed does: the program saw no reason for it, though the person may have one that it cannot know.
 */
export function differs({ said, verdict }: Pick<Opinion, 'said' | 'verdict'>): boolean {
  if (verdict === 'review') return said === 'pass' || said === 'proceed'
  return said === 'look closer' || said === 'decline'
}

/** Where people and the program differ, newest first, and how often, for each detector that had found something. */
export async function readDisagreements(store: Store, before: string | undefined) {
  const tally = await store.opinions.tally()
  const differing = tally.filter(differs)
  const ids = differing.map(({ id }) => id).filter((id) => before === undefined || id < before)
  const opinions = await store.opinions.withIds(ids.slice(0, PAGE))
  const calling = await applicationNames(
    store,
    opinions.map(({ applicationId }) => applicationId),
  )
  const named = await namesOf(
    store,
    opinions.map(({ by }) => by),
  )
  const count = (kind: Opinion['kind']) => ({
    all: tally.filter((one) => one.kind === kind).length,
    differ: differing.filter((one) => one.kind === kind).length,
  })
  return {
    entries: opinions.map((opinion) => ({
      application: calling(opinion.applicationId),
      kind: opinion.kind,
      said: opinion.said,
      reason: opinion.reason,
      by: named(opinion.by),
      at: opinion.at.toISOString(),
      verdict: opinion.verdict,
      score: opinion.score,
      detectors: opinion.detectors,
    })),
    ...(ids.length > PAGE ? { next: opinions.at(-1)?.id as string } : {}),
    counts: { assessments: count('assessment'), decisions: count('decision') },
    detectors: byDetector(tally),
  }
}

function byDetector(tally: readonly Pick<Opinion, 'said' | 'verdict' | 'detectors'>[]) {
  const counts = new Map<string, { all: number; differ: number }>()
  for (const opinion of tally)
    for (const detector of opinion.detectors) {
      const count = counts.get(detector) ?? { all: 0, differ: 0 }
      count.all++
      if (differs(opinion)) count.differ++
      counts.set(detector, count)
    }
  return [...counts]
    .map(([detector, count]) => ({ detector, ...count }))
    .sort((a, b) => b.differ - a.differ || (a.detector < b.detector ? -1 : 1))
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { disagreementsQuery } from '../api/hiring-records.ts'
import { DetectorCounts } from '../parts/disagreements/detector-counts.tsx'
import { countWords } from '../parts/disagreements/disagreement-words.ts'
import { DisagreementEntry } from '../parts/disagreements/entry.tsx'
import { HiringTabs } from '../parts/hiring-tabs.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSteps } from '../parts/use-steps.ts'
import { Waiting } from '../parts/waiting.tsx'
import '../parts/disagreements/disagreements.css'

export default function DisagreementsPage() {
  const found = useInfiniteQuery(disagreementsQuery)
  const list = useRef<HTMLOListElement>(null)
  useSteps(list, 'a')
  const first = found.data?.pages[0]
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <div className="disagreements">
      <HiringTabs />
      <PageHeading title="Disagreements">Where people saw it otherwise</PageHeading>
      {found.isPending && <Waiting>Loading the log…</Waiting>}
      {found.error && <Problem error={found.error} retry={() => found.refetch()} />}
      {first && (
        <>
          <p>{countWords(first.counts)}</p>
          <p className="soft">
            Whoever cannot say, or asks the applicant first, is not counted as seeing it otherwise. What
            stands here tells nobody who was right: it tells which detectors to look at again.
          </p>
          {first.detectors.length > 0 && <DetectorCounts detectors={first.detectors} />}
          {entries.length === 0 && (
            <div className="empty">
              <h2>There is no disagreement</h2>
              <p>
                When somebody assesses or decides an application otherwise than Postern judged it, it is
                listed here with their reason.
              </p>
            </div>
          )}
        </>
      )}
      {entries.length > 0 && (
        <section aria-labelledby="log">
          <h2 id="log">The log</h2>
          <ol className="disagreement-list" ref={list}>
            {entries.map((entry) => (
              <DisagreementEntry key={`${entry.application.id} ${entry.at}`} entry={entry} />
            ))}
          </ol>
        </section>
      )}
      {found.hasNextPage && (
        <button type="button" onClick={() => found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          {found.isFetchingNextPage ? 'Loading…' : 'Show older ones'}
        </button>
      )}
    </div>
  )
}

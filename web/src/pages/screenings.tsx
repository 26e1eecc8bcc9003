import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { screeningsQuery } from '../api/hiring-records.ts'
import { HiringTabs } from '../parts/hiring-tabs.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { ScreeningFilter } from '../parts/screenings/filter.tsx'
import { ScreeningRecord } from '../parts/screenings/record.tsx'
import { useSteps } from '../parts/use-steps.ts'
import { Waiting } from '../parts/waiting.tsx'
import { counted } from '../words.ts'
import '../parts/filters.css'
import '../parts/screenings/screenings.css'

export default function Screenings() {
  const search = useSearch({ strict: false }) as { show?: unknown }
  const waiting = search.show !== 'all'
  const navigate = useNavigate()
  const list = useRef<HTMLOListElement>(null)
  const found = useInfiniteQuery(screeningsQuery(waiting))
  const screenings = found.data?.pages.flatMap((page) => page.screenings) ?? []
  useSteps(list, ':scope > li')
  return (
    <div className="screenings">
      <HiringTabs />
      <PageHeading title="Screenings">Screenings with sanctions lists</PageHeading>
      <p className="soft">
        Whoever applies is looked for on the sanctions lists that were added. A name alone is borne by many: a
        person has to look before anything follows from it.
      </p>
      <ScreeningFilter
        waiting={waiting}
        counts={found.data?.pages[0]?.counts}
        onChange={(only) =>
          void navigate({ to: '/screenings', replace: true, search: only ? {} : { show: 'all' } })
        }
      />
      <p className="visually-hidden" role="status">
        {found.data && `${counted(screenings.length, 'record')} shown`}
      </p>
      {found.isPending && <Waiting>Loading the records…</Waiting>}
      {found.error && <Problem error={found.error} retry={() => found.refetch()} />}
      {found.data && screenings.length === 0 && <NoScreenings waiting={waiting} />}
      <ol className="screening-list" ref={list}>
        {screenings.map((screening) => (
          <li key={screening.id} className="panel" tabIndex={-1}>
            <ScreeningRecord screening={screening} />
          </li>
        ))}
      </ol>
      {found.hasNextPage && (
        <button type="button" onClick={() => found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          {found.isFetchingNextPage ? 'Loading…' : 'Show older records'}
        </button>
      )}
    </div>
  )
}

function NoScreenings({ waiting }: { waiting: boolean }) {
  return (
    <div className="empty">
      <h2>{waiting ? 'No screening waits for a person' : 'Nothing has been screened yet'}</h2>
      <p>
        {waiting
          ? 'When a name or another detail of an application is on a list, it is shown here until somebody says what it is.'
          : 'Each application that comes in is screened with the lists that were added, and a record is kept here.'}
      </p>
    </div>
  )
}

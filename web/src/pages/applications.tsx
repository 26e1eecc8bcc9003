import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { type ApplicationFilter, applicationsQuery } from '../api/hiring.ts'
import { SENSITIVITY_WORDS, STAGE_WORDS } from '../hiring-words.ts'
import { AddApplications } from '../parts/applications/add.tsx'
import { ApplicationFilters } from '../parts/applications/filters.tsx'
import { NoApplications } from '../parts/applications/none.tsx'
import { ApplicationRow } from '../parts/applications/row.tsx'
import { HiringTabs } from '../parts/hiring-tabs.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { useShortcuts } from '../parts/use-shortcuts.ts'
import { useSteps } from '../parts/use-steps.ts'
import { Waiting } from '../parts/waiting.tsx'
import { counted } from '../words.ts'
import '../parts/filters.css'
import '../parts/applications/applications.css'

function oneOf<Word extends string>(words: Record<Word, unknown>, said: unknown): Word | '' {
  return typeof said === 'string' && Object.hasOwn(words, said) ? (said as Word) : ''
}

const SHOWN = { look: true, rest: true, all: true }

function filterOf(search: Record<string, unknown>): ApplicationFilter {
  return {
    show: oneOf(SHOWN, search.show) || 'all',
    stage: oneOf(STAGE_WORDS, search.stage),
    sensitivity: oneOf(SENSITIVITY_WORDS, search.sensitivity),
    q: String(search.q ?? ''),
  }
}

export default function Applications() {
  const filter = filterOf(useSearch({ strict: false }))
  const navigate = useNavigate()
  const list = useRef<HTMLOListElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const found = useInfiniteQuery(applicationsQuery(filter))
  const applications = found.data?.pages.flatMap((page) => page.applications) ?? []
  const counts = found.data?.pages[0]?.counts
  useSteps(list, 'a')
  useShortcuts({ '/': () => searchBox.current?.focus() })

  const setFilter = (change: Partial<ApplicationFilter>) => {
    const { show, ...rest } = { ...filter, ...change }
    const search = { ...(show !== 'all' && { show }), ...rest }
    const said = Object.fromEntries(Object.entries(search).filter(([, value]) => value))
    void navigate({ to: '/applications', replace: true, search: said })
  }

  return (
    <div className="applications">
      <HiringTabs />
      <AddApplications>
        <PageHeading title="Applications">Applications</PageHeading>
      </AddApplications>
      <ApplicationFilters filter={filter} counts={counts} searchBox={searchBox} onChange={setFilter} />
      <p className="visually-hidden" role="status">
        {found.data && `${counted(applications.length, 'application')} shown`}
      </p>
      {found.isPending && <Waiting>Loading the applications…</Waiting>}
      {found.error && <Problem error={found.error} retry={() => found.refetch()} />}
      {found.data && applications.length === 0 && (
        <NoApplications
          filter={filter}
          any={(counts?.all ?? 0) > 0}
          more={found.hasNextPage}
          onClear={() => setFilter({ show: 'all', stage: '', sensitivity: '', q: '' })}
        />
      )}
      {applications.length > 0 && (
        <ol className="case-list" ref={list}>
          {applications.map((one) => (
            <ApplicationRow key={one.id} found={one} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <button type="button" onClick={() => found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          {found.isFetchingNextPage ? 'Loading…' : 'Show older applications'}
        </button>
      )}
    </div>
  )
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { type CaseFilter, casesQuery, sessionQuery } from '../api/queries.ts'
import { CaseFilters } from '../parts/cases/filters.tsx'
import { NoCases } from '../parts/cases/no-cases.tsx'
import { CaseRow } from '../parts/cases/row.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { useShortcuts } from '../parts/use-shortcuts.ts'
import { useSteps } from '../parts/use-steps.ts'
import { Waiting } from '../parts/waiting.tsx'
import { seesCases } from '../roles.ts'
import { counted } from '../words.ts'
import '../parts/filters.css'
import '../parts/cases/cases.css'

function filterOf(search: Record<string, unknown>): CaseFilter {
  const status = search.status === 'decided' || search.status === 'all' ? search.status : 'open'
  return { status, verdict: String(search.verdict ?? ''), q: String(search.q ?? '') }
}

export default function Start() {
  const { data: user } = useQuery(sessionQuery)
  if (user && !seesCases(user) && user.roles.includes('hiring'))
    return <Navigate to="/applications" replace />
  return <Cases />
}

function Cases() {
  const filter = filterOf(useSearch({ strict: false }))
  const navigate = useNavigate()
  const list = useRef<HTMLOListElement>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const found = useInfiniteQuery(casesQuery(filter))
  const cases = found.data?.pages.flatMap((page) => page.cases) ?? []
  const counts = found.data?.pages[0]?.counts

  useSteps(list, 'a')
  useShortcuts({ '/': () => searchBox.current?.focus() })

  const setFilter = (change: Partial<CaseFilter>) => {
    const { status, verdict, q } = { ...filter, ...change }
    void navigate({
      to: '/',
      replace: true,
      search: { ...(status !== 'open' && { status }), ...(verdict && { verdict }), ...(q && { q }) },
    })
  }

  return (
    <div className="cases">
      <PageHeading title="Cases">Cases</PageHeading>
      <CaseFilters filter={filter} counts={counts} searchBox={searchBox} onChange={setFilter} />
      <p className="visually-hidden" role="status">
        {found.data && `${counted(cases.length, 'case')} shown`}
      </p>
      {found.isPending && <Waiting>Loading the cases…</Waiting>}
      {found.error && <Problem error={found.error} retry={() => found.refetch()} />}
      {found.data && cases.length === 0 && (
        <NoCases filter={filter} onClear={() => setFilter({ q: '', verdict: '' })} />
      )}
      {cases.length > 0 && (
        <ol className="case-list" ref={list}>
          {cases.map((one) => (
            <CaseRow key={one.id} found={one} />
          ))}
        </ol>
      )}
      {found.hasNextPage && (
        <button type="button" onClick={() => found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          {found.isFetchingNextPage ? 'Loading…' : 'Show older cases'}
        </button>
      )}
    </div>
  )
}

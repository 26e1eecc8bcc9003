import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import { type Application, applicationQuery } from '../api/hiring.ts'
import { AssessmentForm } from '../parts/application/assessment.tsx'
import { Decide } from '../parts/application/decision.tsx'
import { ApplicationHead } from '../parts/application/head.tsx'
import { Keep } from '../parts/application/keep.tsx'
import { othersOf } from '../parts/application/named.ts'
import { NotChecked } from '../parts/application/not-checked.tsx'
import { Plan } from '../parts/application/plan.tsx'
import { Says } from '../parts/application/says.tsx'
import { Screening } from '../parts/application/screening.tsx'
import { Shared } from '../parts/application/shared.tsx'
import { SpeaksFor } from '../parts/application/speaks-for.tsx'
import { StoodOut } from '../parts/application/stood-out.tsx'
import { Total } from '../parts/application/total.tsx'
import { HiringTabs } from '../parts/hiring-tabs.tsx'
import { Papers } from '../parts/letter/papers.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { useShortcuts } from '../parts/use-shortcuts.ts'
import { useSteps } from '../parts/use-steps.ts'
import { Waiting } from '../parts/waiting.tsx'
import '../parts/explanation/explanation.css'
import '../parts/case/case.css'
import '../parts/application/application.css'

export default function ApplicationPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useQuery(applicationQuery(id))
  const navigate = useNavigate()
  useShortcuts({ u: () => void navigate({ to: '/applications' }) })
  return (
    <div className="application">
      <HiringTabs />
      {found.isPending && <Waiting>Loading the application…</Waiting>}
      {found.error && !found.data && (
        <>
          <PageHeading title="Application">This application cannot be shown</PageHeading>
          <Problem error={found.error} retry={() => found.refetch()} />
        </>
      )}
      {found.data && <Body key={id} found={found.data} />}
    </div>
  )
}

function Body({ found }: { found: Application }) {
  const others = othersOf(found)
  const page = useRef<HTMLDivElement>(null)
  const firstChoice = useRef<HTMLInputElement>(null)
  const total = useRef<HTMLHeadingElement>(null)
  const toDecision = () => {
    const details = firstChoice.current?.closest('details')
    if (details) details.open = true
    firstChoice.current?.focus()
  }
  useSteps(page, '.evidence')
  useShortcuts({
    d: toDecision,
    p: () => page.current?.querySelector<HTMLElement>('.check[data-open] summary')?.focus(),
  })
  return (
    <div ref={page}>
      <div className="case-head">
        <p>
          <Link to="/applications" activeOptions={{ exact: true }}>
            Applications
          </Link>{' '}
          <span className="soft">/ {found.name}</span>
        </p>
        {!found.decision && (
          <button type="button" className="primary" onClick={toDecision}>
            {found.assessed ? 'Decide' : 'Say what you think'} <kbd className="wide-only">d</kbd>
          </button>
        )}
      </div>
      <ApplicationHead found={found} />
      <div className="application-columns">
        <div className="application-seen">
          <StoodOut found={found} others={others} />
          <SpeaksFor exonerating={found.exonerating} others={others} />
          <NotChecked unknown={found.unknown} notFound={found.notFound} />
          <Screening found={found} />
          <Shared found={found} others={others} />
          <Says claims={found.claims} documents={found.documents} />
        </div>
        <div className="application-acts">
          {found.assessed ? (
            <>
              <Total found={found} heading={total} />
              <Decide found={found} first={firstChoice} />
            </>
          ) : (
            <AssessmentForm
              id={found.id}
              first={firstChoice}
              onSaid={() => requestAnimationFrame(() => total.current?.focus())}
            />
          )}
          <Plan found={found} />
        </div>
      </div>
      <div className="application-then">
        <Papers id={found.id} reference={found.reference} />
        <Keep found={found} />
      </div>
    </div>
  )
}

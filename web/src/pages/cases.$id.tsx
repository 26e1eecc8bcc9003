import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { caseQuery, viewQuery } from '../api/queries.ts'
import type { Case, CaseSubject } from '../api/types.ts'
import { Decided } from '../parts/case/decided.tsx'
import { DecisionForm } from '../parts/case/decision.tsx'
import { RelatedCases } from '../parts/case/related.tsx'
import { Examined } from '../parts/examined.tsx'
import { VerdictSentence } from '../parts/explanation/verdict-sentence.tsx'
import { Moment } from '../parts/moment.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { sentenceOf, thingOf } from '../parts/told/sentence.ts'
import { useShortcuts } from '../parts/use-shortcuts.ts'
import { Waiting } from '../parts/waiting.tsx'
import { OUTCOME_WORDS } from '../words.ts'
import '../parts/case/case.css'

export default function CasePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useQuery(caseQuery(id))
  const navigate = useNavigate()
  useShortcuts({ u: () => void navigate({ to: '/' }) })
  if (found.isPending) return <Waiting>Loading the case…</Waiting>
  if (found.error) return <Problem error={found.error} retry={() => found.refetch()} />
  return <CaseBody key={id} found={found.data} />
}

function CaseBody({ found }: { found: Case }) {
  const [at, setAt] = useState(0)
  const firstOutcome = useRef<HTMLInputElement>(null)
  const toDecision = () => firstOutcome.current?.focus()
  useShortcuts({ d: toDecision })
  const subject = found.subjects[at]
  if (!subject)
    return <p className="empty">The message of this case has been deleted: its retention has ended.</p>
  return (
    <>
      <div className="case-head">
        <p>
          <Link to="/">Cases</Link>{' '}
          <span className="soft">
            / opened <Moment at={found.openedAt} />
          </span>
        </p>
        {found.decision ? (
          <p>
            <strong>Decided: {OUTCOME_WORDS[found.decision.outcome]}</strong>
          </p>
        ) : (
          <button type="button" className="primary" onClick={toDecision}>
            Decide <kbd className="wide-only">d</kbd>
          </button>
        )}
      </div>
      <VerdictSentence answer={subject.answer}>
        <PageHeading title={found.title || 'Case'}>
          {sentenceOf(subject.answer, thingOf(subject.answer))}
        </PageHeading>
      </VerdictSentence>
      {found.subjects.length > 1 && <Subjects subjects={found.subjects} at={at} onChoose={setAt} />}
      <SubjectBody key={subject.id} subject={subject}>
        {found.decision ? (
          <Decided caseId={found.id} decision={found.decision} />
        ) : (
          <DecisionForm caseId={found.id} first={firstOutcome} />
        )}
        <RelatedCases related={subject.related} />
      </SubjectBody>
    </>
  )
}

function SubjectBody({ subject, children }: { subject: CaseSubject; children: React.ReactNode }) {
  const view = useQuery(viewQuery(subject.id))
  const instead = view.error ? (
    <Problem error={view.error} retry={() => view.refetch()} />
  ) : (
    <Waiting>Loading the message…</Waiting>
  )
  return (
    <Examined answer={subject.answer} view={view.data} instead={instead}>
      {children}
    </Examined>
  )
}

interface SubjectsProps {
  subjects: readonly CaseSubject[]
  at: number
  onChoose: (at: number) => void
}

function Subjects({ subjects, at, onChoose }: SubjectsProps) {
  return (
    <nav aria-label="Messages in this case">
      <ul className="case-subjects">
        {subjects.map((subject, index) => (
          <li key={subject.id}>
            <button type="button" aria-current={index === at} onClick={() => onChoose(index)}>
              Message {index + 1}, <Moment at={subject.receivedAt} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

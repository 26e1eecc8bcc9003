import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type RefObject, useState } from 'react'
import { call } from '../../api/client.ts'
import { type Application, applicationPath, type HiringOutcome } from '../../api/hiring.ts'
import { HIRING_OUTCOME_WORDS } from '../../hiring-words.ts'
import { Reason, reasonTooShort } from '../case/reason.tsx'
import { Icon } from '../icon.tsx'
import { Moment } from '../moment.tsx'
import { Problem } from '../problem.tsx'
import { Choices } from './choices.tsx'
import { remember } from './remember.ts'

const MEANINGS: Record<HiringOutcome, string> = {
  proceed: 'The application goes on like any other.',
  clarify: 'The letter below asks for what could not be confirmed.',
  decline: 'In the United States the notice before the action comes first: see the packet below.',
}

interface DecideProps {
  found: Application
  first: RefObject<HTMLInputElement | null>
}

/** What was decided; else the form for it, once the reviewer has said what they think. */
export function Decide({ found, first }: DecideProps) {
  const { decision } = found
  if (!decision) return <DecisionForm id={found.id} first={first} title="Your decision" />
  return (
    <section className="panel decision" aria-labelledby="decided">
      <div role="status">
        <h2 id="decided" className="row">
          <Icon name="tick" />
          Decided: {HIRING_OUTCOME_WORDS[decision.outcome].toLowerCase()}
        </h2>
        <blockquote>{decision.reason}</blockquote>
        <p className="soft">
          {decision.by}, <Moment at={decision.at} />
        </p>
      </div>
      <p>
        <Link to="/applications" search={{ show: 'look' }}>
          To those that need a look
        </Link>
      </p>
      <details>
        <summary>Decide anew</summary>
        <DecisionForm id={found.id} first={first} />
      </details>
    </section>
  )
}

function DecisionForm({ id, first, title }: { id: string; first: DecideProps['first']; title?: string }) {
  const [missing, setMissing] = useState<{ outcome?: boolean; reason?: boolean }>({})
  const decide = useMutation({
    mutationFn: (decision: { outcome: HiringOutcome; reason: string }) =>
      call<Application>('POST', applicationPath(id, '/decision'), decision),
    onSuccess: remember,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const outcome = form.get('outcome') as HiringOutcome | null
    const reason = String(form.get('reason')).trim()
    const lacking = { outcome: outcome === null, reason: reasonTooShort(reason) }
    setMissing(lacking)
    if (lacking.outcome) first.current?.focus()
    else if (lacking.reason) event.currentTarget.querySelector('textarea')?.focus()
    else if (outcome) decide.mutate({ outcome, reason })
  }
  const form = (
    <form onSubmit={submit} noValidate>
      <Choices
        legend="How does it go on?"
        name="outcome"
        words={HIRING_OUTCOME_WORDS}
        meanings={MEANINGS}
        first={first}
        missing={missing.outcome}
      />
      <Reason
        label="Why?"
        hint="Words that you would say to the applicant’s face, and to a judge."
        missing={missing.reason}
      />
      {decide.error && <Problem error={decide.error} />}
      <button type="submit" className="primary" disabled={decide.isPending}>
        {decide.isPending ? 'Recording…' : 'Record the decision'}
      </button>
    </form>
  )
  if (!title) return form
  return (
    <section className="panel decision" aria-labelledby="decide">
      <h2 id="decide">{title}</h2>
      {form}
    </section>
  )
}

import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/client.ts'
import type { Case, Decision } from '../../api/types.ts'
import { OUTCOME_WORDS } from '../../words.ts'
import { Icon } from '../icon.tsx'
import { Moment } from '../moment.tsx'
import { Problem } from '../problem.tsx'
import { remember } from './decision.tsx'
import { Reason, reasonTooShort } from './reason.tsx'

/** What was decided, by whom and why; and the way to take it up again. */
export function Decided({ caseId, decision }: { caseId: string; decision: Decision }) {
  const [missing, setMissing] = useState(false)
  const reopen = useMutation({
    mutationFn: (reason: string) =>
      call<Case>('DELETE', `/api/cases/${encodeURIComponent(caseId)}/decision`, { reason }),
    onSuccess: remember,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    setMissing(reasonTooShort(reason))
    if (reasonTooShort(reason)) event.currentTarget.querySelector('textarea')?.focus()
    else reopen.mutate(reason)
  }
  return (
    <section className="panel decision" aria-labelledby="decided">
      <div role="status">
        <h2 id="decided" className="row">
          <Icon name="tick" />
          Decided: {OUTCOME_WORDS[decision.outcome]}
        </h2>
        <blockquote>{decision.reason}</blockquote>
        <p className="soft">
          {decision.by}, <Moment at={decision.at} />
        </p>
      </div>
      <p>
        <Link to="/">Back to the open cases</Link>
      </p>
      <details>
        <summary>Reopen this case</summary>
        <form onSubmit={submit} noValidate>
          <Reason label="Why open it again?" hint="What is new, or what was wrong." missing={missing} />
          {reopen.error && <Problem error={reopen.error} />}
          <button type="submit" disabled={reopen.isPending}>
            {reopen.isPending ? 'Reopening…' : 'Reopen'}
          </button>
        </form>
      </details>
    </section>
  )
}

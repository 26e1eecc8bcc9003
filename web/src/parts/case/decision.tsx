import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useState } from 'react'
import { call } from '../../api/client.ts'
import { caseQuery, queryClient } from '../../api/queries.ts'
import type { Case, Outcome } from '../../api/types.ts'
import { OUTCOME_WORDS } from '../../words.ts'
import { Problem } from '../problem.tsx'
import { Reason, reasonTooShort } from './reason.tsx'

const MEANINGS: Record<Outcome, string> = {
  confirmed: 'Somebody tried to harm us or a customer.',
  dismissed: 'It has an innocent explanation.',
  unclear: 'What is known does not settle it.',
}

/** Takes what a case query answered anew into the cache and lets the lists be asked again. */
export function remember(decided: Case): void {
  queryClient.setQueryData(caseQuery(decided.id).queryKey, decided)
  void queryClient.invalidateQueries({ queryKey: ['cases'] })
}

interface DecisionFormProps {
  caseId: string
  first: RefObject<HTMLInputElement | null>
}

/** Asks what the case is, and why. */
export function DecisionForm({ caseId, first }: DecisionFormProps) {
  const [missing, setMissing] = useState<{ outcome?: boolean; reason?: boolean }>({})
  const decide = useMutation({
    mutationFn: (decision: { outcome: Outcome; reason: string }) =>
      call<Case>('POST', `/api/cases/${encodeURIComponent(caseId)}/decision`, decision),
    onSuccess: remember,
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const outcome = form.get('outcome') as Outcome | null
    const reason = String(form.get('reason')).trim()
    const lacking = { outcome: outcome === null, reason: reasonTooShort(reason) }
    setMissing(lacking)
    if (lacking.outcome) first.current?.focus()
    else if (lacking.reason) event.currentTarget.querySelector('textarea')?.focus()
    else if (outcome) decide.mutate({ outcome, reason })
  }
  return (
    <section className="panel decision" aria-labelledby="decide">
      <h2 id="decide">Your decision</h2>
      <form onSubmit={submit} noValidate>
        <fieldset aria-describedby={missing.outcome ? 'outcome-missing' : undefined}>
          <legend className="label">What is it?</legend>
          <div className="outcomes">
            {(Object.keys(OUTCOME_WORDS) as Outcome[]).map((outcome, index) => (
              <label key={outcome} className="choice">
                <input ref={index === 0 ? first : undefined} type="radio" name="outcome" value={outcome} />
                <span>
                  <strong>{OUTCOME_WORDS[outcome]}</strong>
                  <span className="hint">{MEANINGS[outcome]}</span>
                </span>
              </label>
            ))}
          </div>
          {missing.outcome && (
            <p className="field-error" id="outcome-missing">
              Choose one of the three.
            </p>
          )}
        </fieldset>
        <Reason
          label="Why?"
          hint="What convinced you. Colleagues and later cases learn from it."
          missing={missing.reason}
        />
        {decide.error && <Problem error={decide.error} />}
        <button type="submit" className="primary" disabled={decide.isPending}>
          {decide.isPending ? 'Recording…' : 'Record the decision'}
        </button>
      </form>
    </section>
  )
}

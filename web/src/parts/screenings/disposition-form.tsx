import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { type Disposition, dispose, type Screening } from '../../api/hiring-records.ts'
import { queryClient } from '../../api/queries.ts'
import { Reason, reasonTooShort } from '../case/reason.tsx'
import { Problem } from '../problem.tsx'
import { DISPOSITION_MEANINGS, DISPOSITION_WORDS } from './screening-words.ts'
import '../case/case.css'

/** Asks whether what was found is the applicant, and why. */
export function DispositionForm({ screening }: { screening: Screening }) {
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState<{ disposition?: boolean; reason?: boolean }>({})
  const record = useMutation({
    mutationFn: (conclusion: { disposition: Disposition; reason: string }) =>
      dispose(screening.id, conclusion),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['screenings'] })
      void queryClient.invalidateQueries({ queryKey: ['application', screening.application.id] })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const disposition = form.get('disposition') as Disposition | null
    const reason = String(form.get('reason')).trim()
    const lacking = { disposition: disposition === null, reason: reasonTooShort(reason) }
    setMissing(lacking)
    if (lacking.disposition) first.current?.focus()
    else if (lacking.reason) event.currentTarget.querySelector('textarea')?.focus()
    else if (disposition) record.mutate({ disposition, reason })
  }
  return (
    <details className="conclude">
      <summary>
        Say who it is<span className="visually-hidden">: {screening.application.name}</span>
      </summary>
      <form onSubmit={submit} noValidate>
        <fieldset aria-describedby={missing.disposition ? `${id}-missing` : undefined}>
          <legend className="label">Is the applicant the listed party?</legend>
          <div className="outcomes">
            {(Object.keys(DISPOSITION_WORDS) as Disposition[]).map((disposition, index) => (
              <label key={disposition} className="choice">
                <input
                  ref={index === 0 ? first : undefined}
                  type="radio"
                  name="disposition"
                  value={disposition}
                />
                <span>
                  <strong>{DISPOSITION_WORDS[disposition]}</strong>
                  <span className="hint">{DISPOSITION_MEANINGS[disposition]}</span>
                </span>
              </label>
            ))}
          </div>
          {missing.disposition && (
            <p className="field-error" id={`${id}-missing`}>
              Choose one of the three.
            </p>
          )}
        </fieldset>
        <Reason label="Why?" hint="What you compared. It is kept with the record." missing={missing.reason} />
        {record.error && <Problem error={record.error} />}
        <button type="submit" className="primary" disabled={record.isPending}>
          {record.isPending ? 'Recording…' : 'Record it'}
        </button>
      </form>
    </details>
  )
}

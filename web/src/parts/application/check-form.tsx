import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../../api/client.ts'
import { type Application, applicationPath, type CheckBody, type CheckOutcome } from '../../api/hiring.ts'
import { CHECK_OUTCOME_WORDS } from '../../hiring-words.ts'
import { Field } from '../field.tsx'
import { Problem } from '../problem.tsx'
import { remember } from './remember.ts'

/** What a check verifies, and what is named with it. Others are recorded, but verify no claim. */
const VERIFIES: Record<string, { what: NonNullable<CheckBody['what']>; of?: string; live?: boolean }> = {
  'address-confirmed': { what: 'address', of: 'Which address' },
  'education-confirmed': { what: 'education', of: 'Which school' },
  'employer-confirmed': { what: 'employer', of: 'Which employer' },
  'identity-live': { what: 'identity', live: true },
  'meeting-in-person': { what: 'in-person' },
  'reference-called': { what: 'reference', of: 'Which reference' },
}

interface CheckFormProps {
  /** The application's id. */
  id: string
  check: string
  title: string
  /** It was made before. */
  again: boolean
  onMade: () => void
}

/** Records what came of a check. */
export function CheckForm({ id, check, title, again, onMade }: CheckFormProps) {
  const verifies = VERIFIES[check]
  const noteId = useId()
  const [missing, setMissing] = useState(false)
  const record = useMutation({
    mutationFn: (body: CheckBody) => call<Application>('POST', applicationPath(id, '/checks'), body),
    onSuccess: (application) => {
      onMade()
      remember(application)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const outcome = form.get('outcome') as CheckOutcome | null
    setMissing(outcome === null)
    if (!outcome) return event.currentTarget.querySelector('input')?.focus()
    const texts = { of: said('of'), asked: said('asked'), note: said('note') }
    record.mutate({
      check,
      outcome,
      ...(verifies && { what: verifies.what }),
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
      independent: form.has('independent'),
      ...(verifies?.live && { liveness: form.has('liveness') }),
    })
  }
  return (
    <form className="check-form" onSubmit={submit} noValidate aria-label={`What came of it: ${title}`}>
      <fieldset aria-describedby={missing ? `${noteId}-missing` : undefined}>
        <legend className="label">{again ? 'Made again? What came of it' : 'What came of it'}</legend>
        <div className="check-outcomes">
          {(Object.keys(CHECK_OUTCOME_WORDS) as CheckOutcome[]).map((outcome) => (
            <label key={outcome} className="choice">
              <input type="radio" name="outcome" value={outcome} /> {CHECK_OUTCOME_WORDS[outcome]}
            </label>
          ))}
        </div>
        {missing && (
          <p className="field-error" id={`${noteId}-missing`}>
            Choose what came of it.
          </p>
        )}
      </fieldset>
      <div className="check-fields">
        {verifies?.of && <Field label={verifies.of} name="of" maxLength={500} autoComplete="off" />}
        <Field label="Who was asked" name="asked" maxLength={500} autoComplete="off" />
      </div>
      <label className="choice">
        <input type="checkbox" name="independent" />
        <span>I found the contact myself, not through the applicant</span>
      </label>
      {verifies?.live && (
        <label className="choice">
          <input type="checkbox" name="liveness" />
          <span>It was live: the person did on camera what they were asked to</span>
        </label>
      )}
      <div className="field check-note">
        <label htmlFor={noteId}>Note</label>
        <textarea id={noteId} name="note" rows={2} maxLength={5000} aria-describedby={`${noteId}-hint`} />
        <p className="hint" id={`${noteId}-hint`}>
          Leave empty what does not apply.
        </p>
      </div>
      {record.error && <Problem error={record.error} />}
      <button type="submit" disabled={record.isPending}>
        {record.isPending ? 'Recording, then judging anew…' : 'Record what came of it'}
      </button>
    </form>
  )
}

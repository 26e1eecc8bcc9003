import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/client.ts'
import { type Application, applicationPath, type KeepBody } from '../../api/hiring.ts'
import { Reason, reasonTooShort } from '../case/reason.tsx'
import { Field } from '../field.tsx'
import { Moment } from '../moment.tsx'
import { Problem } from '../problem.tsx'
import { dayWords } from './day.ts'
import { Erase } from './erase.tsx'
import { remember } from './remember.ts'

/** How long the application is kept, what stops its erasure, and the erasure itself. */
export function Keep({ found }: { found: Application }) {
  const { id, keep } = found
  const change = useMutation({
    mutationFn: (body: KeepBody) => call<Application>('PUT', applicationPath(id, '/keep'), body),
    onSuccess: remember,
  })
  return (
    <section className="panel keep" id="keep" aria-labelledby="keep-title">
      <h2 id="keep-title">Keeping and erasing</h2>
      <p>
        {keep.until ? (
          <>
            Will be erased on <strong>{dayWords(keep.until)}</strong>.
          </>
        ) : (
          <strong>No day of erasure is set.</strong>
        )}{' '}
        <span className="soft">{keep.because}</span>
      </p>
      <Until key={keep.until} until={keep.until} busy={change.isPending} onSay={change.mutate} />
      {keep.hold ? (
        <div className="hold">
          <p>
            <strong>Under a legal hold: nothing is erased.</strong> {keep.hold.reason}{' '}
            <span className="soft small">
              {keep.hold.by}, <Moment at={keep.hold.at} />
            </span>
          </p>
          <button type="button" disabled={change.isPending} onClick={() => change.mutate({ hold: null })}>
            Lift the hold
          </button>
        </div>
      ) : (
        <Hold busy={change.isPending} onSay={change.mutate} />
      )}
      {change.error && <Problem error={change.error} />}
      <Erase found={found} />
    </section>
  )
}

interface ChangeProps {
  busy: boolean
  onSay: (body: KeepBody) => void
}

function Until({ until, busy, onSay }: ChangeProps & { until: string | null }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget).get('until'))
    onSay({ until: day || null })
  }
  return (
    <details>
      <summary>Change the day</summary>
      <form onSubmit={submit}>
        <Field
          label="Erase on"
          name="until"
          type="date"
          defaultValue={until ?? ''}
          hint="Empty: back to the default."
        />
        <button type="submit" disabled={busy}>
          Set the day
        </button>
      </form>
    </details>
  )
}

function Hold({ busy, onSay }: ChangeProps) {
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    setMissing(reasonTooShort(reason))
    if (reasonTooShort(reason)) event.currentTarget.querySelector('textarea')?.focus()
    else onSay({ hold: reason })
  }
  return (
    <details>
      <summary>Set a legal hold</summary>
      <form onSubmit={submit} noValidate>
        <Reason
          label="Why must it be kept?"
          hint="A claim, an inquiry, an order. While it stands nothing of it is erased."
          missing={missing}
        />
        <button type="submit" disabled={busy}>
          Set the hold
        </button>
      </form>
    </details>
  )
}

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useState } from 'react'
import { call } from '../../api/client.ts'
import { type Application, applicationPath, type Leaning } from '../../api/hiring.ts'
import { LEANING_WORDS } from '../../hiring-words.ts'
import { Reason, reasonTooShort } from '../case/reason.tsx'
import { Problem } from '../problem.tsx'
import { Choices } from './choices.tsx'
import { remember } from './remember.ts'

const MEANINGS: Record<Leaning, string> = {
  pass: 'You see nothing that has to be cleared up first.',
  'look closer': 'Something should be confirmed before it goes on.',
  'cannot say': 'What is known does not settle it for you.',
}

interface AssessmentProps {
  id: string
  first: RefObject<HTMLInputElement | null>
  onSaid: () => void
}

/** Asks what the reviewer thinks, before they are told what the program adds up. */
export function AssessmentForm({ id, first, onSaid }: AssessmentProps) {
  const [missing, setMissing] = useState<{ leaning?: boolean; reason?: boolean }>({})
  const assess = useMutation({
    mutationFn: (said: { leaning: Leaning; reason: string }) =>
      call<Application>('POST', applicationPath(id, '/assessment'), said),
    onSuccess: (application) => {
      remember(application)
      onSaid()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const leaning = form.get('leaning') as Leaning | null
    const reason = String(form.get('reason')).trim()
    const lacking = { leaning: leaning === null, reason: reasonTooShort(reason) }
    setMissing(lacking)
    if (lacking.leaning) first.current?.focus()
    else if (lacking.reason) event.currentTarget.querySelector('textarea')?.focus()
    else if (leaning) assess.mutate({ leaning, reason })
  }
  return (
    <section className="panel" id="assessment" aria-labelledby="assessment-title">
      <h2 id="assessment-title">What do you think?</h2>
      <p>
        Say it before you see what the program adds up: whoever sees a total first tends to follow it, and
        then nobody has decided.
      </p>
      <form onSubmit={submit} noValidate>
        <Choices
          legend="Your leaning"
          name="leaning"
          words={LEANING_WORDS}
          meanings={MEANINGS}
          first={first}
          missing={missing.leaning}
        />
        <Reason
          label="Why?"
          hint="What you go by. It is kept with the application."
          missing={missing.reason}
        />
        {assess.error && <Problem error={assess.error} />}
        <button type="submit" className="primary" disabled={assess.isPending}>
          {assess.isPending ? 'Recording…' : 'Record it and show the total'}
        </button>
      </form>
    </section>
  )
}

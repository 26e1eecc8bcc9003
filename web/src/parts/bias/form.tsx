import { type FormEvent, useState } from 'react'
import { Field } from '../field.tsx'

const EXAMPLE = 'application,attribute,group\nref-1042,office,Lisbon\nref-1043,office,Berlin'

interface BiasFormProps {
  busy: boolean
  onGive: (csv: Blob) => void
}

/** Takes the list of who belongs to which group. */
export function BiasForm({ busy, onGive }: BiasFormProps) {
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const csv = new FormData(event.currentTarget).get('csv')
    const given = csv instanceof File && csv.size > 0
    setMissing(!given)
    if (given) onGive(csv)
    else event.currentTarget.querySelector('input')?.focus()
  }
  return (
    <form className="panel bias-form" onSubmit={submit} noValidate>
      <Field
        label="List of groups, as CSV"
        name="csv"
        type="file"
        accept=".csv,text/csv"
        required
        hint="One line for each application and attribute. An application is named by its id here or by your own reference."
        error={missing ? 'Choose a file that is not empty.' : undefined}
      />
      <details>
        <summary>What it looks like</summary>
        <pre className="bias-example">{EXAMPLE}</pre>
      </details>
      <button type="submit" className="primary" disabled={busy}>
        {busy ? 'Counting…' : 'Make the report'}
      </button>
    </form>
  )
}

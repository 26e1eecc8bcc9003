import { useId } from 'react'

const REASON_LENGTH = 10

/** The server asks the same of a reason. */
export function reasonTooShort(reason: string): boolean {
  return reason.trim().length < REASON_LENGTH
}

/** A reason in words, required. */
export function Reason({
  label,
  hint,
  missing,
}: {
  label: string
  hint: string
  missing: boolean | undefined
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name="reason"
        required
        rows={3}
        aria-invalid={missing || undefined}
        aria-describedby={`${id}-hint${missing ? ` ${id}-error` : ''}`}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit()
        }}
      />
      <p className="hint" id={`${id}-hint`}>
        {hint} At least {REASON_LENGTH} characters.
      </p>
      {missing && (
        <p className="field-error" id={`${id}-error`}>
          Say why in a few words: at least {REASON_LENGTH} characters.
        </p>
      )}
    </div>
  )
}

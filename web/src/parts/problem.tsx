import { remedyOf } from '../words.ts'

/** An error in words, with what to do next. Told to screen readers at once. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  const message = error instanceof Error ? error.message : 'Something went wrong.'
  return (
    <div className="problem" role="alert">
      <p>
        <strong>{/[.!?]$/.test(message) ? message : `${message}.`}</strong> {remedyOf(error)}
      </p>
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}

import { remedyOf, saidOf } from '../words.ts'

/** An error in words, with what to do next. Told to screen readers at once. */
export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div className="problem" role="alert">
      <p>
        <strong>{saidOf(error)}</strong> {remedyOf(error)}
      </p>
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}

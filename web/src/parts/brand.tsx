/** The name with its sign: a small door in a wall. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" focusable="false">
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M3 3h5v4h4V3h8v4h4V3h5v26h-8V18a5 5 0 0 0-10 0v11H3z"
        />
      </svg>
      Postern
    </span>
  )
}

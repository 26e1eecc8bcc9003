import { useEffect, useState } from 'react'

/** Says what is being waited for, once it has taken long enough to wonder (milliseconds). */
export function Waiting({ children, after = 400 }: { children: string; after?: number }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), after)
    return () => clearTimeout(timer)
  }, [after])
  return (
    <p className="waiting" role="status">
      {long && (
        <>
          <span className="spinner" aria-hidden="true" />
          {children}
        </>
      )}
    </p>
  )
}

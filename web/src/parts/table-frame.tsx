import type { ReactNode } from 'react'
import './table-frame.css'

/** A table that scrolls in its own frame where it is too wide or long. Reached by keyboard, named for screen readers. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className="table-frame" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'

interface BothProps {
  here: { name: string; says: ReactNode }
  there: { name: string; says: ReactNode }
}

/** What two applications say, beside each other; one below the other where there is no room. */
export function Both({ here, there }: BothProps) {
  return (
    <div className="both">
      {[here, there].map(({ name, says }, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sides that never change places; both may bear one name
        <div key={side}>
          <p className="both-name">{name}</p>
          {says}
        </div>
      ))}
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import { PageHeading } from './page-heading.tsx'

/** Shown for an address that is no page. */
export function Lost() {
  return (
    <main className="narrow">
      <PageHeading title="Not found">There is no such page</PageHeading>
      <p>
        The address may be mistyped. Go to <Link to="/">the cases</Link>.
      </p>
    </main>
  )
}

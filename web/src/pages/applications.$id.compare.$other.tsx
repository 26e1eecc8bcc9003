import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { applicationQuery } from '../api/hiring.ts'
import { type Comparison, comparisonQuery } from '../api/hiring-records.ts'
import { ComparedClaims } from '../parts/compare/claims.tsx'
import { LinkReasons } from '../parts/compare/link-reasons.tsx'
import { SharedThings } from '../parts/compare/shared-things.tsx'
import { HiringTabs } from '../parts/hiring-tabs.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { useShortcuts } from '../parts/use-shortcuts.ts'
import { Waiting } from '../parts/waiting.tsx'
import { counted } from '../words.ts'
import '../parts/compare/compare.css'

export default function ComparePage() {
  const { id = '', other = '' } = useParams({ strict: false }) as { id?: string; other?: string }
  const found = useQuery(comparisonQuery(id, other))
  const navigate = useNavigate()
  useShortcuts({ u: () => void navigate({ to: '/applications/$id', params: { id } }) })
  return (
    <div className="compare">
      <HiringTabs />
      {found.isPending && <Waiting>Loading the two applications…</Waiting>}
      {found.error && <Problem error={found.error} retry={() => found.refetch()} />}
      {found.data && <Body key={`${id} ${other}`} found={found.data} />}
    </div>
  )
}

function Body({ found }: { found: Comparison }) {
  const { here, there, shared, link } = found
  const ring = useQuery(applicationQuery(here.id)).data?.ring
  return (
    <>
      <PageHeading title={`${here.name} and ${there.name}`}>
        {here.name} and {there.name}, side by side
      </PageHeading>
      <p>
        {shared.length === 0
          ? 'They share nothing that Postern compares.'
          : `They share ${counted(shared.length, 'thing')}. That is a reason to ask, not an answer: people who live together, an agency, a template and a friend’s help explain much of it.`}
      </p>
      <ul className="compare-links">
        <li>
          <Link to="/applications/$id" params={{ id: here.id }}>
            Application of {here.name}
          </Link>
        </li>
        <li>
          <Link to="/applications/$id" params={{ id: there.id }}>
            Application of {there.name}
          </Link>
        </li>
        {ring && (
          <li>
            <Link to="/rings/$id" params={{ id: ring }}>
              All that are linked with {here.name}
            </Link>
          </li>
        )}
      </ul>
      {shared.length > 0 && <SharedThings found={found} />}
      {link && <LinkReasons link={link} name={here.name} />}
      <ComparedClaims found={found} />
    </>
  )
}

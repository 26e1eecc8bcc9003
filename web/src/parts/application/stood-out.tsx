import { Link } from '@tanstack/react-router'
import type { Application, ApplicationName } from '../../api/hiring.ts'
import { familyWords } from '../../words.ts'
import { byFamily } from '../explanation/group.ts'
import { SignCard } from '../explanation/sign.tsx'
import { nameOthers } from './named.ts'

interface StoodOutProps {
  found: Application
  others: ReadonlyMap<string, ApplicationName>
}

/** What stood out, with its place, its reason, what else may explain it and how it is cleared. */
export function StoodOut({ found, others }: StoodOutProps) {
  const named = found.findings.map((finding) => nameOthers(finding, others))
  const about = new Map(named.map((one) => [one.finding, one.about]))
  return (
    <section id="stood-out" aria-labelledby="stood-out-title">
      <h2 id="stood-out-title">What stood out</h2>
      {named.length === 0 && (
        <p className="soft">
          Nothing that is looked for. That is no all-clear: it says only that nothing was seen in what was
          handed in.
        </p>
      )}
      {byFamily(named.map(({ finding }) => finding)).map((family) => (
        <section key={family.name} className="family" aria-label={familyWords(family.name)}>
          <h3>{familyWords(family.name)}</h3>
          {family.signs.map((sign) => (
            <SignCard key={sign.key} sign={sign} advice="How to clear it">
              <Compare id={found.id} others={sign.findings.flatMap((finding) => about.get(finding) ?? [])} />
            </SignCard>
          ))}
        </section>
      ))}
    </section>
  )
}

function Compare({ id, others }: { id: string; others: readonly ApplicationName[] }) {
  const each = [...new Map(others.map((other) => [other.id, other])).values()]
  if (each.length === 0) return null
  return (
    <p className="sign-compare">
      {each.map((other) => (
        <Link key={other.id} to="/applications/$id/compare/$other" params={{ id, other: other.id }}>
          Compare with {other.name}
        </Link>
      ))}
    </p>
  )
}

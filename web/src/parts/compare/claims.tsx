import type { ComparedClaim, Comparison } from '../../api/hiring-records.ts'
import { counted } from '../../words.ts'
import { sentenceCase } from './kinds.ts'
import { Both } from './side.tsx'

/** What each of the two says, what differs first. */
export function ComparedClaims({ found }: { found: Comparison }) {
  const { claims, here, there } = found
  const differing = claims.filter((claim) => !claim.same && claim.here.length > 0 && claim.there.length > 0)
  const oneSided = claims.filter((claim) => claim.here.length === 0 || claim.there.length === 0)
  const same = claims.filter((claim) => claim.same && claim.here.length > 0)
  const names = { here: here.name, there: there.name }
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">What differs</h2>
      {differing.length + oneSided.length === 0 && <p>Nothing: both say the same throughout.</p>}
      {[...differing, ...oneSided].map((claim) => (
        <Claim key={claim.about} claim={claim} names={names} />
      ))}
      {same.length > 0 && (
        <details className="same-claims">
          <summary>{counted(same.length, 'claim')} that both make alike</summary>
          {same.map((claim) => (
            <Claim key={claim.about} claim={claim} names={names} />
          ))}
        </details>
      )}
    </section>
  )
}

interface ClaimProps {
  claim: ComparedClaim
  names: { here: string; there: string }
}

function Claim({ claim, names }: ClaimProps) {
  return (
    <div className="claim panel">
      <h3>{sentenceCase(claim.about)}</h3>
      <Both
        here={{ name: names.here, says: <Lines lines={claim.here} /> }}
        there={{ name: names.there, says: <Lines lines={claim.there} /> }}
      />
    </div>
  )
}

function Lines({ lines }: { lines: ComparedClaim['here'] }) {
  if (lines.length === 0) return <p className="soft">Says nothing of it.</p>
  return (
    <ul className="claim-lines">
      {lines.map(({ part, text }) => (
        <li key={`${part} ${text}`}>
          <span className="claim-text">{text}</span> <span className="soft small">{part}</span>
        </li>
      ))}
    </ul>
  )
}

import type { Answer, Finding } from '../../api/types.ts'
import { counted, familyWords } from '../../words.ts'
import { Icon } from '../icon.tsx'
import { byFamily } from './group.ts'
import { Prose } from './prose.tsx'
import { SignCard } from './sign.tsx'
import './explanation.css'

interface ExplanationProps {
  answer: Answer
  chosen?: Finding | undefined
  /** Shows a finding's evidence; absent when there is nothing beside it to show it in. */
  onChoose?: ((finding: Finding) => void) | undefined
}

/** Why the verdict is what it is: what could not be checked, what counted, what was not found, what would turn it. */
export function Explanation({ answer, chosen, onChoose }: ExplanationProps) {
  return (
    <div className="explanation">
      {answer.unknown.length > 0 && <Unknowns unknown={answer.unknown} />}
      {answer.findings.length > 0 && (
        <section aria-labelledby="why">
          <h2 id="why">Why it counted</h2>
          {byFamily(answer.findings).map((family) => (
            <section key={family.name} className="family" aria-label={familyWords(family.name)}>
              <h3>{familyWords(family.name)}</h3>
              {family.signs.map((sign) => (
                <SignCard key={sign.key} sign={sign} chosen={chosen} onChoose={onChoose} />
              ))}
            </section>
          ))}
        </section>
      )}
      <section className="rest" aria-label="What else to know">
        {answer.turn && (
          <div>
            <h2>What would turn the verdict</h2>
            <p>{answer.turn}</p>
          </div>
        )}
        {answer.notFound.length > 0 && (
          <details>
            <summary>Looked for and not found: {counted(answer.notFound.length, 'thing')}</summary>
            <ul>
              {answer.notFound.map(({ detector, looksFor }) => (
                <li key={detector}>{looksFor}</li>
              ))}
            </ul>
          </details>
        )}
        <p className="small soft">
          In numbers: {answer.score} bits in all, judged in {Math.round(answer.ms)} ms.
        </p>
      </section>
    </div>
  )
}

function Unknowns({ unknown }: { unknown: Answer['unknown'] }) {
  return (
    <section className="unknowns" aria-labelledby="unknown">
      <h2 id="unknown">
        <Icon name="unknown" />
        What could not be checked
      </h2>
      <p className="soft">Not checked does not mean clean. Treat these as open questions.</p>
      <ul>
        {unknown.map(({ what, why }) => (
          <li key={`${what} ${why}`}>
            <strong>{what.charAt(0).toUpperCase() + what.slice(1)}</strong>: <Prose text={why} />
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Ref } from 'react'
import type { Application, Leaning } from '../../api/hiring.ts'
import { sessionQuery } from '../../api/queries.ts'
import { LEANING_WORDS } from '../../hiring-words.ts'
import { STRENGTH_WORDS } from '../../words.ts'
import { Icon } from '../icon.tsx'
import { Moment } from '../moment.tsx'

interface TotalProps {
  found: Application
  heading: Ref<HTMLHeadingElement>
}

/** What the program adds up, beside what people said before they saw it. */
export function Total({ found, heading }: TotalProps) {
  const { verdict, score, turn, findings, exonerating, assessments } = found
  const { data: user } = useQuery(sessionQuery)
  if (verdict === undefined) return null
  const mine = assessments.find(({ by }) => by === user?.name) ?? assessments[0]
  return (
    <section className={`panel total total-${verdict}`} aria-labelledby="total-title">
      <h2 id="total-title" ref={heading} tabIndex={-1}>
        <Icon name={verdict} /> The program says: {saidBy(verdict, findings.length)}
      </h2>
      {mine && <Agreement leaning={mine.leaning} verdict={verdict} />}
      <ul className="said">
        {assessments.map(({ leaning, reason, by, at }) => (
          <li key={`${by} ${at}`}>
            <strong>{LEANING_WORDS[leaning]}</strong>{' '}
            <span className="soft small">
              {by}, <Moment at={at} />
            </span>
            <blockquote>{reason}</blockquote>
          </li>
        ))}
      </ul>
      <details>
        <summary>In numbers: {score} bits in all</summary>
        <ul className="weights">
          {findings.map((finding) => (
            <li key={`${finding.detector} ${finding.title} ${finding.where.text}`}>
              <span>{finding.title}</span>
              <span className="soft">
                {finding.strength && STRENGTH_WORDS[finding.strength].toLowerCase()}, {finding.weight} bits
              </span>
            </li>
          ))}
          {exonerating.map(({ id, title, where, weight }) => (
            <li key={`${id} ${where.text}`}>
              <span>{title}</span>
              <span className="soft">speaks for the applicant, {weight} bits</span>
            </li>
          ))}
        </ul>
        <p className="small soft">
          Of one family the strongest counts in full, the rest less. What only adds to the rest never brings
          anybody here by itself.
        </p>
      </details>
      {turn && (
        <p className="small">
          <strong>What would turn it:</strong> {turn}
        </p>
      )}
    </section>
  )
}

type Verdict = NonNullable<Application['verdict']>

function saidBy(verdict: Verdict, findings: number): string {
  if (verdict === 'review') return 'needs a look'
  return findings === 0 ? 'nothing found' : 'too little to ask for a look'
}

/** Whether the reviewer, who did not know it, came to the same. */
function Agreement({ leaning, verdict }: { leaning: Leaning; verdict: Verdict }) {
  if (leaning === 'cannot say') return <p>You could not say. Here is what the program counts.</p>
  if ((leaning === 'look closer') === (verdict === 'review'))
    return <p>You saw it the same way before you knew.</p>
  return (
    <p>
      <strong>You saw it otherwise.</strong> That is no mistake: it stands among the{' '}
      <Link to="/disagreements">disagreements</Link>, which show where the program goes wrong.
    </p>
  )
}

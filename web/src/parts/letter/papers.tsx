import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { adverseActionQuery, letterQuery } from '../../api/hiring.ts'
import { Problem } from '../problem.tsx'
import { Waiting } from '../waiting.tsx'
import { Paper } from './paper.tsx'
import './letter.css'

/** The letter to the applicant, and what belongs with a decision against them. Each is made when it is opened. */
export function Papers({ id, reference }: { id: string; reference: string }) {
  return (
    <section className="panel papers" id="papers" aria-labelledby="papers-title">
      <h2 id="papers-title">Letters</h2>
      <Opened summary="Letter to the applicant: what could not be confirmed, and how to clear it">
        <LetterPaper id={id} />
      </Opened>
      <Opened summary="Packet for a decision against the applicant (adverse action)">
        <PacketPaper id={id} reference={reference} />
      </Opened>
    </section>
  )
}

function Opened({ summary, children }: { summary: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  )
}

function LetterPaper({ id }: { id: string }) {
  return (
    <Asked query={useQuery(letterQuery(id))}>
      {({ subject, html, text, leftOut }) => (
        <Paper title={`The letter: ${subject}`} html={html} text={text}>
          <p className="soft small">
            It names no other applicant and no score. Postern sends nothing: copy it into your own mail, and
            change what you would say otherwise.
          </p>
          {leftOut.map(({ title, why }) => (
            <p key={title} className="small">
              <strong>Left out:</strong> {title}: {why}.
            </p>
          ))}
        </Paper>
      )}
    </Asked>
  )
}

function PacketPaper({ id, reference }: { id: string; reference: string }) {
  const file = `notice-${reference.replace(/[^\w.-]+/g, '-').slice(0, 60)}.html`
  return (
    <Asked query={useQuery(adverseActionQuery(id))}>
      {({ notLegalAdvice, html }) => (
        <Paper title="The packet for a decision against the applicant" html={html} file={file}>
          <p className="soft small">{notLegalAdvice}</p>
        </Paper>
      )}
    </Asked>
  )
}

function Asked<Answer>({
  query,
  children,
}: {
  query: UseQueryResult<Answer>
  children: (answer: Answer) => ReactNode
}) {
  if (query.isPending)
    return (
      <div className="paper-pending">
        <Waiting>Writing…</Waiting>
      </div>
    )
  if (query.error) return <Problem error={query.error} retry={() => query.refetch()} />
  return children(query.data)
}

import { Link } from '@tanstack/react-router'
import type { Screening, ScreeningHit } from '../../api/hiring-records.ts'
import { exact } from '../../time.ts'
import { counted } from '../../words.ts'
import { DispositionForm } from './disposition-form.tsx'
import {
  ageWords,
  alikeWords,
  askedLines,
  DISPOSITION_WORDS,
  detailWords,
  listName,
  resultWords,
} from './screening-words.ts'

/** The record of one screening: when, with which lists, what was asked and found, and what a person made of it. */
export function ScreeningRecord({ screening }: { screening: Screening }) {
  const { application, at, hits, lists, query, disposition } = screening
  return (
    <article aria-label={`Screening of ${application.name}`}>
      <h2>
        <Link to="/applications/$id" params={{ id: application.id }}>
          {application.name}
        </Link>
      </h2>
      <p>
        <strong>{resultWords(screening)}.</strong> <span className="soft">Screened on {exact(at)}.</span>
      </p>
      {hits.map((hit) => (
        <Hit key={`${hit.list} ${hit.party} ${hit.asked}`} hit={hit} />
      ))}
      <dl className="screening-facts">
        <div>
          <dt>Lists</dt>
          {lists.length === 0 && <dd>None. Add one with postern intel add or postern intel sync.</dd>}
          {lists.map(({ list, issued, parties, ageDays }) => (
            <dd key={list}>
              {listName(list)}, of {issued} ({ageWords(ageDays)}), {counted(parties, 'party', 'parties')}
            </dd>
          ))}
        </div>
        {askedLines(query).map(({ what, values }) => (
          <div key={what}>
            <dt>{what} looked for</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
      {disposition && (
        <div className="disposed">
          <p>
            <strong>Concluded: {DISPOSITION_WORDS[disposition.disposition]}</strong>{' '}
            <span className="soft">
              by {disposition.by} on {exact(disposition.at)}
            </span>
          </p>
          <blockquote>{disposition.reason}</blockquote>
        </div>
      )}
      {!disposition && hits.length > 0 && <DispositionForm screening={screening} />}
    </article>
  )
}

function Hit({ hit }: { hit: ScreeningHit }) {
  const { name, list, party, programmes, asked, listed, corroborated, contradicted } = hit
  return (
    <div className="hit">
      <h3>{name}</h3>
      <p className="soft small">
        {listName(list)}, entry {party}
        {programmes.length > 0 && ` · ${programmes.join(', ')}`}
      </p>
      <ul>
        {hit.by === 'identifier' && <li>Found by a detail, not by the name.</li>}
        {asked && listed && (
          <li>
            The application says “{asked}”, the list says “{listed}”: {alikeWords(hit)}.
          </li>
        )}
        {corroborated.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>
            Fits too: {detailWords(kind)} {value}
          </li>
        ))}
        {contradicted.map((one) => (
          <li key={`${one.kind} ${one.asked}`}>
            Speaks against it: the birth date is {one.asked} here, on the list {one.listed}
          </li>
        ))}
        {corroborated.length === 0 && contradicted.length === 0 && (
          <li>Nothing but the name could be compared.</li>
        )}
      </ul>
    </div>
  )
}

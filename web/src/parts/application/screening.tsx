import { Link } from '@tanstack/react-router'
import type { Application } from '../../api/hiring.ts'
import type { Screening as Screened } from '../../api/hiring-records.ts'
import { SANCTIONS_WORDS } from '../../hiring-words.ts'
import { counted, listed } from '../../words.ts'
import { Moment } from '../moment.tsx'
import { ageWords, DISPOSITION_WORDS, detailWords, listName } from '../screenings/screening-words.ts'

/** What was asked of the sanctions lists, how old each list is, and what they answered. */
export function Screening({ found }: { found: Application }) {
  const { screening, sanctions } = found
  return (
    <section className="panel" id="screening" aria-labelledby="screening-title">
      <h2 id="screening-title">Sanctions lists</h2>
      <p>
        <strong>{SANCTIONS_WORDS[sanctions]}.</strong>
        {sanctions === 'not checked' && ' Not checked does not mean clean.'}
        {(sanctions === 'possible' || sanctions === 'match') &&
          ' Names are shared by many: a hit is a question, not an answer.'}
      </p>
      {screening && screening.lists.length > 0 && <Record record={screening} />}
      {sanctions === 'not checked' && (
        <p className="soft small">
          <code>./postern intel sync</code> fetches the lists; the next screening uses them.
        </p>
      )}
    </section>
  )
}

function Record({ record: { at, lists, query, hits, disposition } }: { record: Screened }) {
  const asked = Object.values(query).flatMap((values) => values ?? [])
  return (
    <>
      <ul className="screening-lists">
        {lists.map(({ list, issued, ageDays, parties }) => (
          <li key={list}>
            <strong>{listName(list)}</strong> of {issued}, {counted(parties, 'party', 'parties')}; when asked:{' '}
            {ageWords(ageDays)}
          </li>
        ))}
      </ul>
      {hits.length > 0 && (
        <ul className="screening-hits">
          {hits.map(({ list, party, name, asked: own, corroborated, contradicted }) => (
            <li key={`${list} ${party}`}>
              <strong>{name}</strong>, {listName(list)}
              {own && `, like “${own}”`}.{' '}
              {corroborated.length > 0
                ? `Also the same: ${listed(corroborated.map(({ kind }) => detailWords(kind)))}.`
                : 'Nothing else is the same.'}
              {contradicted.length > 0 &&
                ` Not the same: ${listed(contradicted.map(({ kind }) => detailWords(kind)))}.`}
            </li>
          ))}
        </ul>
      )}
      {disposition && (
        <p>
          {disposition.by} concluded:{' '}
          <strong>{DISPOSITION_WORDS[disposition.disposition].toLowerCase()}</strong>. {disposition.reason}
        </p>
      )}
      <p className="soft small">
        Asked <Moment at={at} /> for {listed(asked.slice(0, 6))}
        {asked.length > 6 && ` and ${asked.length - 6} more`}. The record is kept.{' '}
        {hits.length > 0 && !disposition && <Link to="/screenings">Say what the hits are</Link>}
      </p>
    </>
  )
}

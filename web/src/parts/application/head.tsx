import type { Application } from '../../api/hiring.ts'
import { REACH_WORDS, SENSITIVITY_WORDS, STAGE_WORDS, sourceWords } from '../../hiring-words.ts'
import { counted } from '../../words.ts'
import { StateBadge } from '../applications/state-badge.tsx'
import { Moment } from '../moment.tsx'
import { PageHeading } from '../page-heading.tsx'

/** A reference that Postern made itself says nothing to anybody. */
const MADE_UP = /^sha256:/

/** Who applied for what, and how much there is to look at. */
export function ApplicationHead({ found }: { found: Application }) {
  const { name, role, stage, source, reference } = found
  return (
    <header className="panel application-head">
      <p className="application-state">
        <StateBadge found={found} />
        {found.keep.hold && <strong>Under a legal hold</strong>}
      </p>
      <PageHeading title={name}>
        {name}
        {role.title && `, for ${role.title}`}
      </PageHeading>
      <p className="soft">
        {SENSITIVITY_WORDS[role.sensitivity]}: {REACH_WORDS[role.sensitivity]}.
        {stage && ` Stage: ${STAGE_WORDS[stage].toLowerCase()}.`} Received <Moment at={found.receivedAt} />,{' '}
        {sourceWords(source)}
        {!MADE_UP.test(reference) && (
          <>
            {' '}
            as <code>{reference}</code>
          </>
        )}
        .
      </p>
      <p className="application-gist">
        <a href="#stood-out">{stoodOut(found.findings.length)}</a>
        <a href="#speaks-for">{speaksFor(found.exonerating.length)}</a>
        <a href="#not-checked">{counted(found.unknown.length, 'thing')} could not be checked</a>
      </p>
      {found.erasedBefore.length > 0 && (
        <p>
          An application with the same {found.erasedBefore.join(' and ')} was erased before. Why is not known
          any more, and it counts for nothing.
        </p>
      )}
    </header>
  )
}

const stoodOut = (count: number) =>
  count === 0 ? 'Nothing stood out' : `${counted(count, 'thing')} stood out`

const speaksFor = (count: number) =>
  count === 0
    ? 'Nothing yet speaks for it by itself'
    : `${counted(count, 'thing')} ${count === 1 ? 'speaks' : 'speak'} for it`

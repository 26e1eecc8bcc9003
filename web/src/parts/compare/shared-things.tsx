import { useRef } from 'react'
import type { Comparison, SharedBetween } from '../../api/hiring-records.ts'
import { counted } from '../../words.ts'
import { useSteps } from '../use-steps.ts'
import { kindWords, sentenceCase } from './kinds.ts'
import { Passage } from './shared-passage.tsx'
import { Both } from './side.tsx'

/** What two applications have in common and where it stands in each; j and k go from one to the next. */
export function SharedThings({ found }: { found: Comparison }) {
  const list = useRef<HTMLOListElement>(null)
  useSteps(list, ':scope > li')
  return (
    <section aria-labelledby="shared">
      <div className="compare-head">
        <h2 id="shared">What both have</h2>
        {found.shared.length > 1 && (
          <p className="soft small wide-only">
            <kbd>j</kbd> and <kbd>k</kbd> go from one to the next
          </p>
        )}
      </div>
      <ol className="shared-things" ref={list}>
        {found.shared.map((thing, index) => (
          <li
            key={`${thing.kind} ${thing.value} ${thing.here}`}
            className="panel"
            tabIndex={-1}
            aria-label={`${index + 1} of ${found.shared.length}: the same ${kindWords(thing.kind)}`}
          >
            <Thing thing={thing} found={found} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function rarity({ count }: SharedBetween): string {
  return count <= 2 ? 'Nobody else has it.' : `${counted(count, 'application')} have it, these two included.`
}

function Thing({ thing, found }: { thing: SharedBetween; found: Comparison }) {
  return (
    <>
      <h3>The same {kindWords(thing.kind)}</h3>
      {thing.kind !== 'paragraph' && <p className="shared-value">{thing.value}</p>}
      <p className="soft small">{rarity(thing)}</p>
      {thing.kind === 'paragraph' ? (
        <Passage thing={thing} here={found.here} there={found.there} />
      ) : (
        <Both
          here={{
            name: found.here.name,
            says: <Stands part={thing.here} says={writtenIn(found, 'here', thing)} />,
          }}
          there={{
            name: found.there.name,
            says: <Stands part={thing.there} says={writtenIn(found, 'there', thing)} />,
          }}
        />
      )}
    </>
  )
}

/** What an application says at the place of a shared thing, in its own spelling; none when the place says more. */
function writtenIn(found: Comparison, side: 'here' | 'there', thing: SharedBetween): string | undefined {
  const lines = found.claims.flatMap((claim) => claim[side]).filter(({ part }) => part === thing[side])
  return lines.length === 1 ? lines[0]?.text : undefined
}

function Stands({ part, says }: { part: string; says: string | undefined }) {
  return (
    <>
      <p className="soft small">Where: {sentenceCase(part)}</p>
      {says && <p className="claim-text">{says}</p>}
    </>
  )
}

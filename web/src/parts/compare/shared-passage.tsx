import { useQuery } from '@tanstack/react-query'
import { applicationQuery } from '../../api/hiring.ts'
import type { Comparison, SharedBetween } from '../../api/hiring-records.ts'
import { Marked } from '../message/marked.tsx'
import { Problem } from '../problem.tsx'
import { Waiting } from '../waiting.tsx'
import { sentenceCase } from './kinds.ts'
import { excerptOf, passageIn } from './passage.ts'
import { Both } from './side.tsx'

interface PassageProps {
  thing: SharedBetween
  here: Comparison['here']
  there: Comparison['there']
}

/** A passage that stands in documents of both, marked in each with what stands around it. */
export function Passage({ thing, here, there }: PassageProps) {
  return (
    <Both
      here={{ name: here.name, says: <InDocument id={here.id} part={thing.here} passage={thing.value} /> }}
      there={{
        name: there.name,
        says: <InDocument id={there.id} part={thing.there} passage={thing.value} />,
      }}
    />
  )
}

function InDocument({ id, part, passage }: { id: string; part: string; passage: string }) {
  const application = useQuery(applicationQuery(id))
  if (application.isPending) return <Waiting>Loading the document…</Waiting>
  if (application.error) return <Problem error={application.error} retry={() => application.refetch()} />
  const found = application.data.documents
    .map(({ name, text }) => ({ name, excerpt: excerptOf(text, passageIn(text, passage)) }))
    .find(({ excerpt }) => excerpt !== undefined)
  if (!found?.excerpt)
    return <p className="soft">It stands in the {part}, but not as text that can be shown here.</p>
  const { text, ranges, cut } = found.excerpt
  return (
    <>
      <p className="soft small">
        Where: {sentenceCase(part)}, {found.name}
      </p>
      <blockquote className="passage">
        {cut.before && '… '}
        <Marked text={text} ranges={ranges} />
        {cut.after && ' …'}
      </blockquote>
    </>
  )
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { call } from '../api/client.ts'
import { queryClient, sharedCheckQuery } from '../api/queries.ts'
import type { SharedCheck } from '../api/types.ts'
import { Examined } from '../parts/examined.tsx'
import { VerdictSentence } from '../parts/explanation/verdict-sentence.tsx'
import { Moment } from '../parts/moment.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { Problem } from '../parts/problem.tsx'
import { sentenceOf, thingOf } from '../parts/told/sentence.ts'
import { Waiting } from '../parts/waiting.tsx'
import { exact } from '../time.ts'
import '../parts/check/result.css'

/** An answer that a colleague shared. */
export default function SharedCheckPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const found = useQuery(sharedCheckQuery(id))
  if (found.isPending) return <Waiting>Loading the answer…</Waiting>
  if (found.error) return <Gone error={found.error} />
  return <Shared id={id} shared={found.data} />
}

function Gone({ error }: { error: unknown }) {
  return (
    <>
      <PageHeading title="Shared answer">This answer cannot be shown</PageHeading>
      <Problem error={error} />
      <p>
        Shared answers end after a week. <Link to="/check">Check it yourself</Link> or ask who sent you the
        link.
      </p>
    </>
  )
}

function Shared({ id, shared }: { id: string; shared: SharedCheck }) {
  const { as, view, path, sharedBy, sharedAt, expiresAt, mine } = shared
  const navigate = useNavigate()
  const ending = useMutation({
    mutationFn: () => call('DELETE', `/api/shared-checks/${encodeURIComponent(id)}`),
    onSuccess: async () => {
      await navigate({ to: '/check' })
      queryClient.removeQueries({ queryKey: sharedCheckQuery(id).queryKey })
    },
  })
  return (
    <>
      <VerdictSentence answer={shared}>
        <PageHeading title="Shared answer">{sentenceOf(shared, thingOf(shared, as, view))}</PageHeading>
      </VerdictSentence>
      <div className="result-bar">
        <p>
          {as === 'command' ? (
            'A pasted command'
          ) : as === 'message' ? (
            'A pasted message'
          ) : (
            <code>{path}</code>
          )}
          , checked and shared by <strong>{sharedBy}</strong> <Moment at={sharedAt} />. Shown until{' '}
          {exact(expiresAt)}.
        </p>
        {mine && (
          <button type="button" disabled={ending.isPending} onClick={() => ending.mutate()}>
            End the sharing
          </button>
        )}
        {ending.error && <Problem error={ending.error} />}
      </div>
      <Examined answer={shared} view={view} as={as} />
    </>
  )
}

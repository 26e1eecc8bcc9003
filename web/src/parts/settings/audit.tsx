import { useInfiniteQuery } from '@tanstack/react-query'
import { auditQuery } from '../../api/queries.ts'
import { exact } from '../../time.ts'
import { Icon } from '../icon.tsx'
import { Problem } from '../problem.tsx'
import { Waiting } from '../waiting.tsx'

/** Who did what and who looked at what, with the state of the chain that guards it. */
export function Audit() {
  const audit = useInfiniteQuery(auditQuery)
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <section className="panel" aria-labelledby="audit">
      <h2 id="audit">Audit log</h2>
      {audit.isPending && <Waiting>Verifying the chain…</Waiting>}
      {audit.error && <Problem error={audit.error} retry={() => audit.refetch()} />}
      {audit.data && <ChainState verified={audit.data.pages[0]?.verified === true} />}
      {entries.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
        <section className="audit" tabIndex={0} aria-label="Entries">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">On</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.seq}>
                  <td>{exact(entry.at)}</td>
                  <td>{entry.actor}</td>
                  <td>{entry.action.replaceAll('.', ' ')}</td>
                  <td className="mono">{entry.target}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {audit.hasNextPage && (
        <button type="button" onClick={() => audit.fetchNextPage()} disabled={audit.isFetchingNextPage}>
          Show older entries
        </button>
      )}
    </section>
  )
}

function ChainState({ verified }: { verified: boolean }) {
  if (verified) {
    return (
      <p className="chain">
        <Icon name="tick" /> Chain verified: no entry has been changed or taken out.
      </p>
    )
  }
  return (
    <p className="problem" role="alert">
      <strong>The chain is broken.</strong> An entry has been changed or taken out. Keep a copy of the data
      directory and find out who had access to it.
    </p>
  )
}

import { Link } from '@tanstack/react-router'
import type { Ring } from '../../api/hiring-records.ts'
import { STAGE_WORDS } from '../../hiring-words.ts'
import { exact } from '../../time.ts'
import { sentenceCase } from '../compare/kinds.ts'
import { TableFrame } from '../table-frame.tsx'
import { reasonsOf, sharedWords } from './ring-words.ts'

/** A ring as tables: all that the graph shows, in words. */
export function RingTables({ ring }: { ring: Ring }) {
  const nameOf = new Map(ring.nodes.map(({ id, name }) => [id, name]))
  return (
    <section aria-labelledby="ring-tables" className="ring-tables">
      <h2 id="ring-tables">The same as tables</h2>
      <TableFrame label="What is shared">
        <table>
          <caption>What is shared</caption>
          <thead>
            <tr>
              <th scope="col">Applications</th>
              <th scope="col">Have the same</th>
              <th scope="col">Linked because of</th>
              <th scope="col">
                <span className="visually-hidden">Compare</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ring.edges.map((edge) => (
              <tr key={`${edge.from} ${edge.to}`}>
                <th scope="row">
                  {nameOf.get(edge.from)} and {nameOf.get(edge.to)}
                </th>
                <td>{sentenceCase(sharedWords(edge))}</td>
                <td>{sentenceCase(reasonsOf(edge).join(', ')) || 'Linked through others'}</td>
                <td>
                  <Link to="/applications/$id/compare/$other" params={{ id: edge.from, other: edge.to }}>
                    Compare
                    <span className="visually-hidden">
                      {' '}
                      {nameOf.get(edge.from)} with {nameOf.get(edge.to)}
                    </span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <TableFrame label="Applications">
        <table>
          <caption>Applications</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Stage</th>
              <th scope="col">Received</th>
            </tr>
          </thead>
          <tbody>
            {ring.nodes.map(({ id, name, role, stage, receivedAt }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/applications/$id" params={{ id }}>
                    {name}
                  </Link>
                </th>
                <td>{role.title ?? 'Not named'}</td>
                <td>{stage ? STAGE_WORDS[stage] : 'Not told'}</td>
                <td>{exact(receivedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import type { Ring, RingEdge, RingNode } from '../../api/hiring-records.ts'
import { STAGE_WORDS } from '../../hiring-words.ts'
import { counted } from '../../words.ts'
import { sentenceCase } from '../compare/kinds.ts'
import { togetherWords } from '../compare/likely.ts'
import { Moment } from '../moment.tsx'
import { type Chosen, edgesOf } from './chosen.ts'
import { reasonsOf, sharedWords } from './ring-words.ts'

interface DetailsProps {
  ring: Ring
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

/** What is known of the application, or of what two share, that was chosen in the graph. */
export function RingDetails({ ring, chosen, onChoose }: DetailsProps) {
  const find = (id: string) => ring.nodes.find((node) => node.id === id)
  if ('node' in chosen) {
    const node = find(chosen.node)
    return node ? <NodeDetails node={node} ring={ring} onChoose={onChoose} /> : null
  }
  const edge = ring.edges[chosen.edge]
  const [one, other] = edge ? [find(edge.from), find(edge.to)] : []
  return edge && one && other ? <EdgeDetails edge={edge} one={one} other={other} /> : null
}

interface NodeDetailsProps {
  node: RingNode
  ring: Ring
  onChoose: (chosen: Chosen) => void
}

function NodeDetails({ node, ring, onChoose }: NodeDetailsProps) {
  const edges = edgesOf(ring, node.id)
  const other = ({ from, to }: RingEdge) => {
    const id = from === node.id ? to : from
    return ring.nodes.find((one) => one.id === id)?.name ?? id
  }
  return (
    <>
      <h2>{node.name}</h2>
      <p className="soft small">
        {node.role.title ?? 'No role named'}
        {node.stage && ` · ${STAGE_WORDS[node.stage]}`} · received <Moment at={node.receivedAt} />
      </p>
      <p>
        <Link to="/applications/$id" params={{ id: node.id }}>
          Open the application
        </Link>
      </p>
      <h3>Has something in common with {counted(edges.length, 'other')}</h3>
      <ul className="ring-others">
        {edges.map((index) => {
          const edge = ring.edges[index]
          return (
            edge && (
              <li key={index}>
                <button type="button" onClick={() => onChoose({ edge: index })}>
                  <strong>{other(edge)}</strong>
                  <span className="soft small">{sentenceCase(sharedWords(edge))}</span>
                </button>
              </li>
            )
          )
        })}
      </ul>
    </>
  )
}

function EdgeDetails({ edge, one, other }: { edge: RingEdge; one: RingNode; other: RingNode }) {
  return (
    <>
      <h2>
        {one.name} and {other.name}
      </h2>
      <h3>Both have the same</h3>
      <ul>
        {edge.kinds.length === 0 && <li>No single value: what they say is alike as a whole.</li>}
        {edge.kinds.map((kind) => (
          <li key={kind}>{sentenceCase(sharedWords({ kinds: [kind] }))}</li>
        ))}
      </ul>
      <LinkState edge={edge} />
      <p>
        <Link to="/applications/$id/compare/$other" params={{ id: edge.from, other: edge.to }}>
          Compare them side by side
        </Link>
      </p>
    </>
  )
}

function LinkState({ edge }: { edge: RingEdge }) {
  const { probability } = edge
  const reasons = reasonsOf(edge)
  if (reasons.length === 0)
    return <p className="soft">That is too little to link them directly; they are linked through others.</p>
  return (
    <>
      <h3>Linked because of</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{sentenceCase(reason)}</li>
        ))}
      </ul>
      <p className="soft">
        {probability === undefined
          ? 'How probable it is that both were sent by one hand is shown once you have recorded your own assessment of one of them.'
          : togetherWords(probability)}
      </p>
    </>
  )
}

import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Ring, RingEdge } from '../../api/hiring-records.ts'
import { after, type Chosen, edgesOf } from './chosen.ts'
import { EDGES_NAMED, layOut, type Point } from './layout.ts'
import { briefly, nameLines, sharedWords } from './ring-words.ts'

interface GraphProps {
  ring: Ring
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

/** Of its full size: below that the names would be too small to read, and the graph scrolls instead. */
const SMALLEST = 0.72
/** Above so many edges their lines are thin. */
const EDGES_DENSE = 150
const ORIGIN: Point = { x: 0, y: 0 }

/** A ring drawn: applications, and a line where two share something. One stop of the Tab key; arrows go about in it. */
export function RingGraph({ ring, chosen, onChoose }: GraphProps) {
  const placed = useMemo(() => layOut(ring.nodes, ring.edges), [ring])
  const svg = useRef<SVGSVGElement>(null)
  const moved = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows what was chosen by key
  useEffect(() => {
    if (moved.current) svg.current?.querySelector<SVGElement>('[tabindex="0"]')?.focus()
    moved.current = false
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = after(event.key, chosen, ring)
    if (!next) return
    event.preventDefault()
    moved.current = true
    onChoose(next)
  }
  const nameOf = new Map(ring.nodes.map(({ id, name }) => [id, name]))
  const near = 'node' in chosen ? edgesOf(ring, chosen.node) : []
  const shown = (edge: number) => 'edge' in chosen && chosen.edge === edge
  const named = ring.edges.length <= EDGES_NAMED
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing's own elements
    <svg
      ref={svg}
      className={ring.edges.length > EDGES_DENSE ? 'ring-graph dense' : 'ring-graph'}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      style={{ minWidth: placed.width * SMALLEST, maxWidth: placed.width }}
      role="group"
      aria-label="The ring as a graph"
      aria-describedby="ring-keys"
      onKeyDown={onKeyDown}
    >
      {ring.edges.map((edge, index) => (
        <EdgeLine
          key={`${edge.from} ${edge.to}`}
          label={`${nameOf.get(edge.from)} and ${nameOf.get(edge.to)} share: ${sharedWords(edge)}`}
          from={placed.at.get(edge.from) ?? ORIGIN}
          to={placed.at.get(edge.to) ?? ORIGIN}
          linked={edge.because.length > 0}
          chosen={shown(index)}
          onChoose={() => onChoose({ edge: index })}
        />
      ))}
      <NearLines edges={near.flatMap((index) => ring.edges[index] ?? [])} at={placed.at} />
      {named &&
        ring.edges.map((edge, index) => (
          <EdgeWords
            key={`${edge.from} ${edge.to}`}
            words={briefly(edge)}
            from={placed.at.get(edge.from) ?? ORIGIN}
            to={placed.at.get(edge.to) ?? ORIGIN}
            chosen={shown(index)}
          />
        ))}
      {ring.nodes.map(({ id, name }) => (
        <NodeMark
          key={id}
          name={name}
          at={placed.at.get(id) ?? ORIGIN}
          chosen={'node' in chosen && chosen.node === id}
          onChoose={() => onChoose({ node: id })}
        />
      ))}
    </svg>
  )
}

interface MarkProps {
  chosen: boolean
  onChoose: () => void
}

const buttonOf = ({ chosen, onChoose }: MarkProps, label: string) => ({
  role: 'button',
  'aria-pressed': chosen,
  'aria-label': label,
  tabIndex: chosen ? 0 : -1,
  onClick: onChoose,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onChoose()
  },
})

interface EdgeLineProps extends MarkProps {
  label: string
  from: Point
  to: Point
  /** Linked, not merely having something in common. */
  linked: boolean
}

function EdgeLine({ label, from, to, linked, ...mark }: EdgeLineProps) {
  const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  return (
    <g className={linked ? 'ring-edge' : 'ring-edge loose'} {...buttonOf(mark, label)}>
      <line className="ring-hit" {...line} />
      <line className="ring-line" {...line} />
    </g>
  )
}

/** What the chosen application shares, drawn once more above the lines of others. */
function NearLines({ edges, at }: { edges: readonly RingEdge[]; at: ReadonlyMap<string, Point> }) {
  return edges.map(({ from, to, because }) => {
    const [one, other] = [at.get(from) ?? ORIGIN, at.get(to) ?? ORIGIN]
    return (
      <line
        key={`${from} ${to}`}
        className={because.length > 0 ? 'ring-near' : 'ring-near loose'}
        x1={one.x}
        y1={one.y}
        x2={other.x}
        y2={other.y}
      />
    )
  })
}

interface EdgeWordsProps {
  words: string
  from: Point
  to: Point
  chosen: boolean
}

/** The words on an edge, above all lines so that none crosses them. */
function EdgeWords({ words, from, to, chosen }: EdgeWordsProps) {
  return (
    <text
      className={chosen ? 'ring-words chosen' : 'ring-words'}
      x={(from.x + to.x) / 2}
      y={(from.y + to.y) / 2 + 4}
    >
      {words}
    </text>
  )
}

const LINE_HEIGHT = 16

function NodeMark({ name, at, ...mark }: MarkProps & { name: string; at: Point }) {
  return (
    <g className="ring-node" transform={`translate(${at.x} ${at.y})`} {...buttonOf(mark, name)}>
      <circle r={13} />
      <text y={30}>
        {nameLines(name).map((line, index) => (
          <tspan key={line} x={0} dy={index * LINE_HEIGHT}>
            {`${line} `}
          </tspan>
        ))}
      </text>
    </g>
  )
}

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { RingEdge, RingNode } from '../../api/hiring-records.ts'

/** Pixels. */
export interface Point {
  x: number
  y: number
}

export interface Placed {
  width: number
  height: number
  /** By the id of the application. */
  at: Map<string, Point>
}

/** Ticks after which applications have found their neighbours, and then their room. */
const TICKS = 300
const TICKS_APART = 120
const APART = 130
/** So few edges carry their words, which takes room. */
export const EDGES_NAMED = 6
const APART_NAMED = 230
/** Half of the room that a name takes beside and below its node. */
const ROOM = 52
/** How far applications push each other away. */
const REACH = 300
const MARGIN_X = 84
const MARGIN_TOP = 28
const MARGIN_BOTTOM = 58

interface Body extends SimulationNodeDatum {
  id: string
}

/**
 * Places the applications of a ring: linked ones near each other, no name over another. The same ring is always laid
 * out the same.
 */
export function layOut(nodes: readonly Pick<RingNode, 'id'>[], edges: readonly RingEdge[]): Placed {
  const bodies: Body[] = nodes.map(({ id }) => ({ id }))
  const known = new Set(nodes.map(({ id }) => id))
  const links: SimulationLinkDatum<Body>[] = edges
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to }) => ({ source: from, target: to }))
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(links.length <= EDGES_NAMED ? APART_NAMED : APART),
    )
    .force('charge', forceManyBody().strength(-700).distanceMax(REACH))
    .force('x', forceX().strength(0.06))
    .force('y', forceY().strength(0.1))
    .stop()
    .tick(TICKS)
  // Room comes second: bodies that must not touch cannot change places.
  simulation.force('collide', forceCollide(ROOM).iterations(4)).alpha(0.4).tick(TICKS_APART)
  const xs = bodies.map(({ x = 0 }) => x)
  const ys = bodies.map(({ y = 0 }) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    width: Math.ceil(Math.max(...xs) - left + 2 * MARGIN_X),
    height: Math.ceil(Math.max(...ys) - top + MARGIN_TOP + MARGIN_BOTTOM),
    at: new Map(
      bodies.map(({ id, x = 0, y = 0 }) => [
        id,
        { x: Math.round(x - left + MARGIN_X), y: Math.round(y - top + MARGIN_TOP) },
      ]),
    ),
  }
}

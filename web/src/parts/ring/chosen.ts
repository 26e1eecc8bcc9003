import type { Ring } from '../../api/hiring-records.ts'

/** What of a ring is looked at: an application, or what two of them share, by its place in the list. */
export type Chosen = { node: string } | { edge: number }

export const edgesOf = (ring: Ring, id: string): number[] =>
  ring.edges.flatMap(({ from, to }, index) => (from === id || to === id ? [index] : []))

/**
 * Where a key leads: left and right from application to application, up and down through what they share. From what
 * two share, left and right lead to the two.
 *
 * @returns undefined for a key that leads nowhere
 */
export function after(key: string, chosen: Chosen, ring: Ring): Chosen | undefined {
  const by = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight'
  if (!sideways && key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  if ('edge' in chosen) {
    const edge = ring.edges[chosen.edge]
    if (sideways) return edge && { node: by < 0 ? edge.from : edge.to }
    return { edge: around(chosen.edge + by, ring.edges.length) }
  }
  if (sideways) {
    const at = ring.nodes.findIndex(({ id }) => id === chosen.node)
    const node = ring.nodes[around(at + by, ring.nodes.length)]
    return node && { node: node.id }
  }
  const edge = edgesOf(ring, chosen.node).at(by > 0 ? 0 : -1)
  return edge === undefined ? undefined : { edge }
}

/** What was chosen, or the first application when that is gone: a ring is judged anew as applications come and go. */
export function stillThere(chosen: Chosen, { nodes, edges }: Ring): Chosen {
  const there = 'edge' in chosen ? chosen.edge < edges.length : nodes.some(({ id }) => id === chosen.node)
  return there ? chosen : { node: nodes[0]?.id ?? '' }
}

const around = (at: number, count: number) => (at + count) % count

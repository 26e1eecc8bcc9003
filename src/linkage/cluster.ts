import { MaxHeap } from './heap.ts'

/** Pairs of rows and the probability of each; pairs that are not here count as 0. */
export interface Edges {
  readonly left: ArrayLike<number>
  readonly right: ArrayLike<number>
  readonly probability: ArrayLike<number>
  readonly size: number
}

/** Sums of probabilities between two clusters. */
interface Merge {
  readonly score: number
  readonly one: number
  readonly other: number
  readonly oneAge: number
  readonly otherAge: number
}

/**
 * Average-linkage clustering: joins, closest first, two clusters while the mean probability over all pairs between them
 * is at least `support`. One false link between two groups does not join them, as the closure over links would.
 *
 * @param rows how many rows there are
 * @param copies how many records each row stands for; one without
 * @returns for each row the number of its cluster: its lowest row.
 * Method: R. R. Sokal, C. D. Michener, "A statistical method for evaluating systematic relationships" (1958).
 */
export function cluster(rows: number, edges: Edges, support: number, copies?: Int32Array): Int32Array {
  const parent = Int32Array.from({ length: rows }, (_, row) => row)
  const size = copies?.slice() ?? new Int32Array(rows).fill(1)
  const age = new Int32Array(rows)
  const sums = Array.from({ length: rows }, () => new Map<number, number>())
  const heap = new MaxHeap<Merge>(closer)
  const offer = (a: number, b: number, sum: number) => {
    const score = sum / ((size[a] as number) * (size[b] as number))
    if (score < support) return
    const [one, other] = a < b ? [a, b] : [b, a]
    heap.push({ score, one, other, oneAge: age[one] as number, otherAge: age[other] as number })
  }
  for (let at = 0; at < edges.size; at++) {
    const [one, other] = [edges.left[at] as number, edges.right[at] as number]
    const probability = edges.probability[at] as number
    const sum = probability * (size[one] as number) * (size[other] as number)
    sums[one]?.set(other, sum)
    sums[other]?.set(one, sum)
    offer(one, other, sum)
  }
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { one: into, other: from } = next
    if (age[into] !== next.oneAge || age[from] !== next.otherAge) continue
    parent[from] = into
    age[from] = -1
    age[into] = (age[into] as number) + 1
    size[into] = (size[into] as number) + (size[from] as number)
    const kept = sums[into] as Map<number, number>
    const gone = sums[from] as Map<number, number>
    kept.delete(from)
    for (const [third, sum] of gone) {
      if (third === into) continue
      const around = sums[third] as Map<number, number>
      around.delete(from)
      const joint = (kept.get(third) ?? 0) + sum
      kept.set(third, joint)
      around.set(into, joint)
    }
    gone.clear()
    for (const [third, sum] of kept) offer(into, third, sum)
  }
  return parent.map((_, row) => {
    let root = row
    while (parent[root] !== root) root = parent[root] as number
    return root
  })
}

/** Ties fall to the lowest rows, so that the result does not depend on the order of pairs. */
const closer = (a: Merge, b: Merge): boolean =>
  a.score !== b.score ? a.score > b.score : a.one !== b.one ? a.one < b.one : a.other < b.other

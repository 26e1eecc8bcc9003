/** More rows or columns than this are not assigned. */
export const ASSIGNED_AT_MOST = 16

const SIZE = ASSIGNED_AT_MOST + 1
const potentialRow = new Float64Array(SIZE)
const potentialColumn = new Float64Array(SIZE)
const rowOf = new Int32Array(SIZE)
const way = new Int32Array(SIZE)
const slack = new Float64Array(SIZE)
const done = new Uint8Array(SIZE)

/**
 * Pairs rows with columns so that the sum of gains is the largest there is; each is in one pair at most.
 *
 * @param gains rows of equal length, at most 16 by 16, each value 0 or more; 0 is no pair.
 * @returns for each row its column, or -1.
 * Method: H. W. Kuhn, "The Hungarian method for the assignment problem" (1955),
 *   https://doi.org/10.1002/nav.3800020109, in the form with potentials, O(n³).
 */
export function assign(gains: readonly (readonly number[])[]): number[] {
  const rows = gains.length
  const columns = gains[0]?.length ?? 0
  const n = Math.max(rows, columns)
  if (n > ASSIGNED_AT_MOST) throw new RangeError(`${n} is more than ${ASSIGNED_AT_MOST}`)
  potentialRow.fill(0)
  potentialColumn.fill(0)
  rowOf.fill(0)
  const cost = (row: number, column: number) => -(gains[row - 1]?.[column - 1] ?? 0)
  for (let row = 1; row <= n; row++) augment(row, n, cost)
  const columnOf = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] as number) - 1
    if (row < rows && row >= 0 && (gains[row]?.[column - 1] ?? 0) > 0) columnOf[row] = column - 1
  }
  return columnOf
}

function augment(row: number, n: number, cost: (row: number, column: number) => number) {
  rowOf[0] = row
  let column = 0
  slack.fill(Number.POSITIVE_INFINITY)
  done.fill(0)
  do {
    done[column] = 1
    const current = rowOf[column] as number
    let delta = Number.POSITIVE_INFINITY
    let next = 0
    for (let j = 1; j <= n; j++) {
      if (done[j] === 1) continue
      const reduced = cost(current, j) - (potentialRow[current] as number) - (potentialColumn[j] as number)
      if (reduced < (slack[j] as number)) {
        slack[j] = reduced
        way[j] = column
      }
      if ((slack[j] as number) < delta) {
        delta = slack[j] as number
        next = j
      }
    }
    for (let j = 0; j <= n; j++) {
      if (done[j] === 1) {
        potentialRow[rowOf[j] as number] = (potentialRow[rowOf[j] as number] as number) + delta
        potentialColumn[j] = (potentialColumn[j] as number) - delta
      } else slack[j] = (slack[j] as number) - delta
    }
    column = next
  } while (rowOf[column] !== 0)
  do {
    const previous = way[column] as number
    rowOf[column] = rowOf[previous] as number
    column = previous
  } while (column !== 0)
}

const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

const neighbours = new Map<string, string>()
for (const [row, keys] of ROWS.entries())
  for (const [column, key] of [...keys].entries())
    neighbours.set(
      key,
      [
        keys[column - 1],
        keys[column + 1],
        ROWS[row - 1]?.[column],
        ROWS[row - 1]?.[column + 1],
        ROWS[row + 1]?.[column],
        ROWS[row + 1]?.[column - 1],
      ].join(''),
    )

/** Pairs that eye or ear confuses. */
const CONFUSED = new Set(
  'ao oa ae ea ei ie ou uo sz zs ck kc kq qk vw wv iy yi mn nm uv vu cs sc il li xs bd db pq qp'.split(' '),
)

/**
 * Whether one text is the other with a single slip that a typist or hasty reader would miss: two letters swapped, one
 * doubled or left out, or one replaced by its neighbour on the keyboard or by one that looks or sounds like it. The
 * first letter must stand: readers notice it (Agten et al., "Seven Months' Worth of Mistakes", NDSS 2015, on which
 * typing slips are registered).
 *
 * @example
 * isOneSlipAway('coinbsae', 'coinbase') // true
 * isOneSlipAway('finance', 'binance') // false
 */
export function isOneSlipAway(text: string, name: string): boolean {
  if (text === name || text[0] !== name[0] || Math.abs(text.length - name.length) > 1) return false
  let start = 0
  while (start < text.length && text[start] === name[start]) start++
  let end = 0
  while (end < Math.min(text.length, name.length) - start && text.at(-1 - end) === name.at(-1 - end)) end++
  const typed = text.slice(start, text.length - end)
  const meant = name.slice(start, name.length - end)
  if (typed.length === 0 && meant.length === 1) return end > 0 || name.length > 7
  if (typed.length === 1 && meant.length === 0)
    return isRepeated(text, start) || (end > 0 && isNextTo(typed, text, start))
  if (typed.length === 1 && meant.length === 1)
    return Boolean(neighbours.get(meant)?.includes(typed)) || CONFUSED.has(typed + meant)
  return typed.length === 2 && meant.length === 2 && typed[0] === meant[1] && typed[1] === meant[0]
}

const isRepeated = (text: string, at: number) => text[at] === text[at - 1] || text[at] === text[at + 1]

/** A finger that hits two keys at once. */
const isNextTo = (typed: string, text: string, at: number) =>
  [text[at - 1], text[at + 1]].some(
    (key) => key !== undefined && Boolean(neighbours.get(key)?.includes(typed)),
  )

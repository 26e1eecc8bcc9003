/** Longer words are compared by their first letters. */
const LONGEST = 64
const SIZE = 128

/** What it costs to write one letter for another, or none. */
const substitution = new Float32Array(SIZE * SIZE).fill(1)
const omission = new Float32Array(SIZE).fill(1)

const VOWELS = 'aeiouy'
for (const a of VOWELS) {
  omission[a.charCodeAt(0)] = 0.5
  for (const b of VOWELS) substitution[a.charCodeAt(0) * SIZE + b.charCodeAt(0)] = 0.5
}
omission['h'.charCodeAt(0)] = 0.5
/** Sounds that spellings and transliterations confuse. */
const NEAR: readonly (readonly [string, number])[] = [
  ['ck', 0.5],
  ['sz', 0.3],
  ['cs', 0.6],
  ['cz', 0.6],
  ['bp', 0.7],
  ['dt', 0.7],
  ['gk', 0.7],
  ['fv', 0.5],
  ['hk', 0.5],
  ['gh', 0.6],
  ['gy', 0.7],
  ['gj', 0.5],
  ['jy', 0.3],
  ['jz', 0.5],
  ['js', 0.5],
  ['ij', 0.5],
  ['uv', 0.4],
  ['bv', 0.7],
  ['dz', 0.6],
  ['o0', 0.2],
  ['u0', 0.2],
  ['i1', 0.2],
  ['l1', 0.2],
  ['i3', 0.2],
  ['e3', 0.2],
  ['s5', 0.2],
  ['a4', 0.2],
]
for (const [[a = '', b = ''], cost] of NEAR) {
  substitution[a.charCodeAt(0) * SIZE + b.charCodeAt(0)] = cost
  substitution[b.charCodeAt(0) * SIZE + a.charCodeAt(0)] = cost
}
for (let code = 0; code < SIZE; code++) substitution[code * SIZE + code] = 0

/** A slip in the first letter is rarer than in the others. */
const FIRST_LETTER = 0.4

const rows = [new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1)]

/**
 * What turning one word into the other costs, in slips: letters written for others, left out, put in, or two swapped.
 * Vowels and sounds that spellings confuse cost less, the first letter more.
 *
 * @param a lower-case ASCII, as `b`; of longer words the first 64 letters count.
 * @param most as soon as it must cost more, the answer is infinity.
 * Method: optimal string alignment after F. J. Damerau, CACM 7 (1964), https://doi.org/10.1145/363958.363994, with
 *   costs by letter.
 */
export function editCost(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  const lengthA = Math.min(a.length, LONGEST)
  const lengthB = Math.min(b.length, LONGEST)
  if (Math.abs(lengthA - lengthB) * 0.5 > most) return Number.POSITIVE_INFINITY
  let [before, last, row] = rows as [Float32Array, Float32Array, Float32Array]
  let leastBefore = 0
  last[0] = 0
  for (let j = 1; j <= lengthB; j++)
    last[j] = (last[j - 1] as number) + without(b.charCodeAt(j - 1)) + (j === 1 ? FIRST_LETTER : 0)
  for (let i = 1; i <= lengthA; i++) {
    const codeA = a.charCodeAt(i - 1)
    const lost = without(codeA)
    row[0] = (last[0] as number) + lost + (i === 1 ? FIRST_LETTER : 0)
    let least = row[0]
    for (let j = 1; j <= lengthB; j++) {
      const codeB = b.charCodeAt(j - 1)
      const start = i === 1 || j === 1 ? FIRST_LETTER : 0
      const first = i === 1 && j === 1 && codeA !== codeB ? FIRST_LETTER : 0
      let cost = Math.min(
        (last[j - 1] as number) + instead(codeA, codeB) + first,
        (last[j] as number) + lost + (i === 1 ? start : 0),
        (row[j - 1] as number) + without(codeB) + (j === 1 ? start : 0),
      )
      if (i > 1 && j > 1 && codeA === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === codeB)
        cost = Math.min(cost, (before[j - 2] as number) + (codeA === codeB ? 0 : 0.9))
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most && leastBefore > most) return Number.POSITIVE_INFINITY
    leastBefore = least
    ;[before, last, row] = [last, row, before]
  }
  const cost = last[lengthB] as number
  return cost > most ? Number.POSITIVE_INFINITY : cost
}

const without = (code: number): number => (code < SIZE ? (omission[code] as number) : 1)
const instead = (a: number, b: number): number => {
  if (a === b) return 0
  return a < SIZE && b < SIZE ? (substitution[a * SIZE + b] as number) : 1
}

/** How pairs agree, counted: levels of all comparisons and how rare what they share is. */
export interface Pattern {
  readonly levels: Int8Array
  /** Bits that rarity adds, to the half bit. */
  readonly rarity: number
  count: number
}

/** Patterns are numbers in a mixed radix; where they would leave exact whole numbers, they are numbered anew. */
const LARGEST = 2 ** 40
const RARITY_STEPS = 512

/** Gathers how pairs agree: many pairs agree alike, so estimation runs over few patterns. */
export class Patterns {
  readonly all: Pattern[] = []
  readonly #radices: readonly number[]
  readonly #folds: readonly (Map<number, number> | undefined)[]
  readonly #numbers = new Map<number, number>()

  /** @param levels how many levels each comparison has */
  constructor(levels: readonly number[]) {
    this.#radices = levels.map((count) => count + 1)
    let reach = RARITY_STEPS
    this.#folds = this.#radices.map((radix) => {
      reach *= radix
      if (reach < LARGEST) return undefined
      reach = 2 ** 26
      return new Map()
    })
  }

  /** Counts pairs that agree alike. @returns the number of their pattern: its place in `all` */
  add(levels: Int8Array, rarityBits: number, pairs: number): number {
    const steps = Math.max(0, Math.min(RARITY_STEPS - 1, Math.round(rarityBits * 2)))
    let code = steps
    for (let at = 0; at < levels.length; at++) {
      code = code * (this.#radices[at] as number) + (levels[at] as number) + 1
      const fold = this.#folds[at]
      if (fold) code = numbered(fold, code)
    }
    const number = numbered(this.#numbers, code)
    const known = this.all[number]
    if (known) known.count += pairs
    else this.all.push({ levels: levels.slice(), rarity: steps / 2, count: pairs })
    return number
  }
}

function numbered(numbers: Map<number, number>, code: number): number {
  const known = numbers.get(code)
  if (known !== undefined) return known
  numbers.set(code, numbers.size)
  return numbers.size - 1
}

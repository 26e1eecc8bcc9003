import type { BlockingRule } from './schema.ts'

/** A record is compared with the latest so many of a block. */
export const DEFAULT_WIDEST = 100

/** Records by their blocking keys. Rows are small whole numbers, given in rising order. */
export class Blocks<R> {
  readonly #rules: readonly BlockingRule<R>[]
  readonly #widest: number
  readonly #rows = new Map<string, number[]>()
  #seen = new Int32Array(1_024).fill(-1)
  /** Pairs of one block that were not made, since the block was too wide. A pair may count several times. */
  passedOver = 0

  constructor(rules: readonly BlockingRule<R>[], widest: number) {
    this.#rules = rules
    this.#widest = widest
  }

  /** Enters a record under its keys and calls `visit` once for each earlier row that it should be compared with. */
  add(row: number, record: R, visit: (earlier: number) => void): void {
    if (row >= this.#seen.length) {
      const grown = new Int32Array(Math.max(row + 1, this.#seen.length * 2)).fill(-1)
      grown.set(this.#seen)
      this.#seen = grown
    }
    const seen = this.#seen
    seen[row] = row
    for (const [number, { keys }] of this.#rules.entries()) {
      for (const key of keys(record)) {
        const name = `${number} ${key}`
        const rows = this.#rows.get(name)
        if (rows === undefined) {
          this.#rows.set(name, [row])
          continue
        }
        const from = Math.max(0, rows.length - this.#widest)
        this.passedOver += from
        for (let at = from; at < rows.length; at++) {
          const earlier = rows[at] as number
          if (seen[earlier] === row) continue
          seen[earlier] = row
          visit(earlier)
        }
        rows.push(row)
      }
    }
  }
}

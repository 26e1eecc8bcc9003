import type { BlockingRule } from './schema.ts'

/** A record is compared with the latest so many of a block, */
const WIDEST = 100
/** and with no more than so many in all. */
const MOST_CANDIDATES = 200

/**
 * Records by their blocking keys. Rows are whole numbers, each higher than those before. What a record is compared
 * with depends on what came before it alone, so that adding one by one and in bulk is the same.
 */
export class Blocks<R> {
  readonly #rules: readonly BlockingRule<R>[]
  readonly #rows = new Map<string, number[]>()
  #seen = new Int32Array(1_024).fill(-1)
  /** Times that a record met an earlier one in a block and was not compared there, because of a limit. */
  passedOver = 0

  constructor(rules: readonly BlockingRule<R>[]) {
    this.#rules = rules
  }

  /** Enters a record under its keys and calls `visit` once for each earlier row that it should be compared with. */
  add(row: number, record: R, visit: (earlier: number) => void): void {
    if (row >= this.#seen.length) this.#grow(row)
    const seen = this.#seen
    seen[row] = row
    let visited = 0
    for (const name of this.#keys(record)) {
      const rows = this.#rows.get(name)
      if (rows === undefined) {
        this.#rows.set(name, [row])
        continue
      }
      if (rows.at(-1) === row) continue
      let passed = Math.max(0, rows.length - WIDEST)
      for (let at = passed; at < rows.length; at++) {
        const earlier = rows[at] as number
        if (seen[earlier] === row) continue
        if (visited === MOST_CANDIDATES) {
          passed++
          continue
        }
        seen[earlier] = row
        visited++
        visit(earlier)
      }
      this.passedOver += passed
      rows.push(row)
    }
  }

  /** Takes a record out: later ones are not compared with it. */
  remove(row: number, record: R): void {
    for (const name of this.#keys(record)) {
      const rows = this.#rows.get(name)
      const at = rows?.indexOf(row) ?? -1
      if (rows === undefined || at === -1) continue
      rows.splice(at, 1)
      if (rows.length === 0) this.#rows.delete(name)
    }
  }

  #keys(record: R): string[] {
    return this.#rules.flatMap(({ keys }, rule) => keys(record).map((key) => `${rule} ${key}`))
  }

  #grow(row: number): void {
    const grown = new Int32Array(Math.max(row + 1, this.#seen.length * 2)).fill(-1)
    grown.set(this.#seen)
    this.#seen = grown
  }
}

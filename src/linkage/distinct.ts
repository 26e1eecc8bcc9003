import type { LinkSchema } from './schema.ts'

/** Records that say the same, taken together. */
export interface Distinct<R> {
  /** The first of each kind, in order. */
  readonly records: readonly R[]
  /** How many say the same, by place in `records`. */
  readonly copies: Int32Array
  /** The place in `records` of each record given. */
  readonly placeOf: Int32Array
}

/** Takes records together that say the same by the schema's `identity`; without one each stands alone. */
export function distinctRecords<R>(all: readonly R[], { identity }: LinkSchema<R>): Distinct<R> {
  if (identity === undefined) {
    const placeOf = Int32Array.from(all, (_, row) => row)
    return { records: all, copies: new Int32Array(all.length).fill(1), placeOf }
  }
  const places = new Map<string, number>()
  const records: R[] = []
  const placeOf = Int32Array.from(all, (record) => {
    const text = identity(record)
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, records.length)
    return records.push(record) - 1
  })
  const copies = new Int32Array(records.length)
  for (const place of placeOf) copies[place] = (copies[place] as number) + 1
  return { records, copies, placeOf }
}

/** What a comparison answers when either record lacks what it reads: it then speaks neither for nor against. */
export const NOT_COMPARED = -1

/** One grade of agreement. */
export interface Level {
  /** Words for people that follow the comparison's name: `the same`, `one digit apart`. */
  readonly label: string
  /** Whether it counts how rare the shared value is: two Chudleighs say more than two Smiths. */
  readonly rarity?: boolean
  /**
   * The share of pairs that is thought to show this level before a table is seen: `m` of pairs of one person, `u` of
   * pairs of two. It counts as a few pairs would, so it speaks in small tables and hardly in large ones.
   */
  readonly usual?: { readonly m: number; readonly u: number }
}

/** Compares one trait of two records. A record may have several values of a trait. */
export interface Comparison<R> {
  /** Words for people: `birth date`. */
  readonly name: string
  /** At least two, closest first; the last is what two strangers usually show. */
  readonly levels: readonly Level[]
  /**
   * Symmetric: `compare(a, b) === compare(b, a)`.
   *
   * @returns the place of the level in `levels`, or {@link NOT_COMPARED}.
   */
  compare(a: R, b: R): number
  /** The values whose frequencies are counted. */
  terms(record: R): readonly string[]
  /** What explanations of a cluster say of a record: `the postcode zz1 1aa`. Without it, the name and each term. */
  phrases?(record: R): readonly string[]
  /**
   * The value that the two share at a level with `rarity`; the rarest where they share several. Without it the first
   * of a's terms that b has too.
   */
  shared?(a: R, b: R, level: number): string | undefined
}

/** Records that have a key of the same rule in common are compared. */
export interface BlockingRule<R> {
  readonly name: string
  keys(record: R): readonly string[]
}

/** What a kind of record is compared by, and which records are compared at all. */
export interface LinkSchema<R> {
  readonly comparisons: readonly Comparison<R>[]
  /** Most selective first: a record has a limited number of candidates, and the first rules fill it. */
  readonly blocking: readonly BlockingRule<R>[]
  /** All that is compared, as text. Records that say the same are then compared once for all. */
  identity?(record: R): string
}

/** A record with the name that pairs and clusters call it by. */
export interface Identified {
  readonly id: string
}

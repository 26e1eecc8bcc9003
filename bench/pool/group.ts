import type { Draft } from './draft.ts'
import type { Stock } from './stock.ts'

/** A kind of honest applicants. `honest/<kind>.ts` exports one as its default; the kind is the file's name. */
export interface HonestKind {
  /** How many groups of applicants are made. */
  groups: number
  /** Makes the nth group: people who have to do with each other, or one alone. */
  make(stock: Stock, n: number): Draft[]
}

/** Declares a kind; see {@link HonestKind}. */
export const defineHonest = (kind: HonestKind): HonestKind => kind

/** A crew. `rings/<craft>.ts` exports one as its default; the craft is the file's name. */
export interface Craft {
  /** What the crew does, in a sentence. */
  does: string
  make(stock: Stock): Draft[]
}

/** Declares a crew; see {@link Craft}. */
export const defineRing = (craft: Craft): Craft => craft

/** Makes `count` of something, told which. */
export const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

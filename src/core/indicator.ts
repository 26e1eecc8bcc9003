import type { Observable, ObservableType } from './observable.ts'

/** An observable that somebody has judged. */
export interface Indicator extends Observable {
  /** The list or person it comes from. */
  source: string
  /** When the list was made or, unknown, loaded. Milliseconds since the epoch. */
  date: number
  /** `block`: known bad. `allow`: known good, for instance an exchange's own domain on a blocklist project's allowlist. */
  judgement: 'block' | 'allow'
}

/** Answers whether an observable is a known indicator. A domain matches itself and every name below it. */
export interface IndicatorLookup {
  find(observable: Observable): Indicator | undefined
  /** How many indicators are loaded. With none, "no known indicator" must be told as "not checked". */
  readonly size: number
  /** Whether any indicator of a type is loaded. */
  has(type: ObservableType): boolean
}

export const NO_INDICATORS: IndicatorLookup = { find: () => undefined, size: 0, has: () => false }

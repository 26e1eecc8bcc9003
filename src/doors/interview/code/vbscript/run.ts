import type { Locate } from '../command/places.ts'
import type { Routine } from './routines.ts'
import { Sightings } from './sightings.ts'
import type { Dialect, Token } from './tokens.ts'
import type { Value } from './value.ts'

/** Statements that are gone through, rounds of loops and calls of functions included. */
export const STEPS = 400_000

/** Where a run through one script stands: its tokens and names, what it did, and what it may still spend. */
export class Run {
  readonly sightings: Sightings
  readonly routines = new Map<string, Routine>()
  variables = new Map<string, Value>()
  dialect: Dialect = 'vbscript'
  tokens: readonly Token[] = []
  /** Index of the next token. */
  at = 0
  steps = STEPS
  /** Calls within calls, and code in code, that are under way. */
  calls = 0
  layers = 0

  constructor(locate: Locate) {
    this.sightings = new Sightings(locate)
  }

  /** The token at hand. */
  get token(): Token | undefined {
    return this.tokens[this.at]
  }

  /** Offset of the token at hand. */
  get offset(): number {
    return this.token?.at ?? 0
  }

  /** What the token at hand or one after it says; empty of a text and past the end. */
  peek(offset = 0): string {
    const token = this.tokens[this.at + offset]
    return !token || token.is === 'text' ? '' : token.value
  }

  /** Passes over a word or mark. @returns false when something else stands there. */
  takes(word: string): boolean {
    if (this.peek() !== word) return false
    this.at++
    return true
  }
}

/** How far one text is gone through; what lies beyond is read once or not at all, and told so. */

/** Steps beyond the one look that every statement gets, for bodies of functions at each call. */
export const CALL_STEPS = 80_000
/** The same for rounds of loops over what is known: a text that is decoded letter by letter takes many. */
export const LOOP_STEPS = 400_000
/** Rounds of one loop that are gone through one by one. */
export const ROUNDS = 20_000
/** Calls within calls. */
export const CALLS_DEPTH = 12
/** Code in code in code. */
export const LAYERS = 60
/** Characters of all code in code. */
export const INNER_CHARACTERS = 16 * 2 ** 20
/** Functions that are looked at though nobody was seen to call them. */
export const FUNCTIONS = 20_000
/** Acts and hand-overs that are told of one text. */
export const ACTS = 2000

/** Steps that are left: of calls, and of loops over what is known. */
export class Budget {
  private calls = CALL_STEPS
  private rounds = LOOP_STEPS
  /** Loops over what is known that are under way. */
  private loops = 0

  step(): void {
    if (this.loops > 0) this.rounds--
    else this.calls--
  }

  /** Whether nothing is left for what is under way. */
  get isSpent(): boolean {
    return this.loops > 0 ? this.rounds <= 0 : this.calls <= 0
  }

  /** Whether no more rounds of loops can be gone through. */
  get isOutOfRounds(): boolean {
    return this.rounds <= 0
  }

  enterLoop(): void {
    this.loops++
  }

  leaveLoop(): void {
    this.loops--
  }
}

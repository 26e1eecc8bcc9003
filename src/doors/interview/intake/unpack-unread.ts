import type { Unknown } from '../../../core/finding.ts'

/** How many files are named for one reason; the rest are counted. */
const NAMED = 20
/** How many reasons are told apart. */
const REASONS = 200

/** Collects what was left out: every reason with the first files it holds for, and a count of the others. */
export class Unread {
  readonly unknown: Unknown[] = []
  readonly #byReason = new Map<string, { count: number; rest?: Unknown }>()

  tell(what: string, why: string): void {
    const told = this.#byReason.get(why) ?? { count: 0 }
    if (told.count === 0 && this.#byReason.size >= REASONS) {
      this.tell(what, 'it could not be read whole')
      return
    }
    this.#byReason.set(why, told)
    told.count++
    if (told.count <= NAMED) {
      this.unknown.push({ what, why })
      return
    }
    if (told.rest === undefined) {
      told.rest = { what: '', why }
      this.unknown.push(told.rest)
    }
    told.rest.what = `${told.count - NAMED} more files`
  }
}

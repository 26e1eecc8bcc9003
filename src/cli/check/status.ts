import type { CheckLine } from '../../core/check-line.ts'
import { EXIT } from '../verb.ts'

/** Counts answers and says what a run ends with. */
export class Status {
  private readonly counts = { pass: 0, review: 0, block: 0, unreadable: 0 }

  add(line: CheckLine): void {
    this.counts['error' in line ? 'unreadable' : line.verdict]++
  }

  get total(): number {
    const { pass, review, block, unreadable } = this.counts
    return pass + review + block + unreadable
  }

  exit(): number {
    if (this.counts.unreadable > 0) return EXIT.unreadable
    return this.counts.review + this.counts.block > 0 ? EXIT.found : EXIT.pass
  }

  summary(): string {
    const { pass, review, block, unreadable } = this.counts
    return `\n${block} to hold back, ${review} to look at, ${pass} with nothing found, ${unreadable} that could not be checked\n`
  }
}

import type { Place } from '../../../core/finding.ts'

const SHOWN = 200

/** Turns offsets in a text into places of a file. */
export class Positions {
  readonly #text: string
  readonly #file: string
  #starts: number[] | undefined

  constructor(text: string, file: string) {
    this.#text = text
    this.#file = file
  }

  /** @param length characters of the evidence; what is longer than a screen line is cut. */
  place(part: string, offset: number, length: number): Place {
    const starts = this.#lineStarts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return {
      part,
      file: this.#file,
      line: low + 1,
      column: offset - (starts[low] as number) + 1,
      text: this.#text.slice(offset, offset + Math.min(length, SHOWN)),
    }
  }

  #lineStarts(): number[] {
    if (this.#starts) return this.#starts
    const starts = [0]
    for (let at = this.#text.indexOf('\n'); at !== -1; at = this.#text.indexOf('\n', at + 1))
      starts.push(at + 1)
    this.#starts = starts
    return starts
  }
}

/** A line of a text with its offset, without its end. */
export interface Line {
  text: string
  offset: number
}

/** Lines one after another, each with its offset. */
export function* linesOf(text: string): Generator<Line> {
  let offset = 0
  while (offset <= text.length) {
    const end = text.indexOf('\n', offset)
    const until = end === -1 ? text.length : end
    yield { text: text.slice(offset, until).replace(/\r$/, ''), offset }
    offset = until + 1
  }
}

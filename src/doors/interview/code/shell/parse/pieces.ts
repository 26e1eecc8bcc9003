import type { Piece } from '../syntax.ts'

/** The pieces of a word as they come, with plain characters in a row made one piece. */
export class Pieces {
  readonly #pieces: Piece[] = []
  #plain = ''
  readonly #quoted: boolean

  /** @param quoted whether plain characters stand between quotes. */
  constructor(quoted: boolean) {
    this.#quoted = quoted
  }

  get hasPlain(): boolean {
    return this.#plain !== ''
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0 && this.#plain === ''
  }

  plain(text: string) {
    this.#plain += text
  }

  add(...pieces: Piece[]) {
    this.done()
    this.#pieces.push(...pieces)
  }

  done(): Piece[] {
    if (this.#plain) this.#pieces.push({ kind: 'text', text: this.#plain, quoted: this.#quoted })
    this.#plain = ''
    return this.#pieces
  }
}

/** What stands at the end of the text. */
export const EOF = ''

const SEPARATED = /[;,]|&&|\|\|/y

/** Goes through PowerShell once, from its first character to its last. */
export class Scanner {
  at = 0
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** The character it stands at; {@link EOF} at the end. */
  get next(): string {
    return this.text[this.at] ?? EOF
  }

  get afterNext(): string {
    return this.text[this.at + 1] ?? EOF
  }

  get atEnd(): boolean {
    return this.at >= this.text.length
  }

  /** A few characters, not passed. */
  ahead(count: number): string {
    return this.text.slice(this.at, this.at + count)
  }

  /** Reads no further. */
  stop() {
    this.at = this.text.length
  }

  /** Goes past what a sticky pattern matches at this place; undefined when that is nothing. */
  match(pattern: RegExp): string | undefined {
    const found = this.exec(pattern)?.[0]
    return found === '' ? undefined : found
  }

  /** As {@link match}, with its groups. */
  exec(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at += found[0].length
    return found
  }

  /** Goes past white space and a closing bracket, when it is there. */
  close(bracket: string) {
    this.skipSpace()
    if (this.next === bracket) this.at++
  }

  /** Blanks, line continuations and comments in a line. */
  skipBlanks() {
    for (;;) {
      const { next } = this
      if (next === ' ' || next === '\t' || next === '\u00a0') this.at++
      else if (next === '`' && /^`\r?\n/.test(this.ahead(3))) this.at += this.afterNext === '\r' ? 3 : 2
      else if (next === '<' && this.afterNext === '#') {
        const end = this.text.indexOf('#>', this.at)
        this.at = end < 0 ? this.text.length : end + 2
      } else return
    }
  }

  skipSpace() {
    for (;;) {
      this.skipBlanks()
      const { next } = this
      if (next === '\n' || next === '\r') this.at++
      else if (next === '#') {
        const end = this.text.indexOf('\n', this.at)
        this.at = end < 0 ? this.text.length : end
      } else return
    }
  }

  skipSeparators() {
    do this.skipSpace()
    while (this.match(SEPARATED))
  }
}

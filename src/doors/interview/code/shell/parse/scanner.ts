import type { Node } from '../syntax.ts'

/** Deeper nesting is passed over. */
export const DEPTH = 60

/** What a part of the grammar needs of those that it stands in. */
export interface Grammar {
  /** Commands up to something that closes what they stand in. */
  list(scanner: Scanner): Node
  /** One command, simple or compound. */
  command(scanner: Scanner): Node
}

/** A here-document whose body has not begun yet. */
export interface HereDocument {
  /** The line that ends it. */
  end: string
  /** Whether tabs before its lines do not count. */
  tabs: boolean
  fill(body: string): void
}

const KEYWORD =
  /(?:[{}!]|if|while|until|select|begin|for|case|function|then|elif|else|fi|done|do|esac|end)(?=[\s;&|)(]|$)/y
const PLAIN = /[^\s;&|<>()"'`$\\]+/y

/** Goes through shell code once, from its first character to its last. */
export class Scanner {
  at = 0
  depth: number
  /** How many `case` the place stands in. */
  cases = 0
  readonly text: string
  readonly grammar: Grammar
  readonly #hereDocuments: HereDocument[] = []

  constructor(text: string, grammar: Grammar, depth = 0) {
    this.text = text
    this.grammar = grammar
    this.depth = depth
  }

  get atEnd(): boolean {
    return this.at >= this.text.length
  }

  /** The character it stands at; undefined at the end. */
  get next(): string | undefined {
    return this.text[this.at]
  }

  get afterNext(): string | undefined {
    return this.text[this.at + 1]
  }

  /** At `;;`, `;&` or `;;&` within a `case`: what follows is a pattern, not a command. */
  get isAtBranchEnd(): boolean {
    return this.cases > 0 && this.next === ';' && (this.afterNext === ';' || this.afterNext === '&')
  }

  /** Goes past the next character. @returns it; empty at the end. */
  taken(): string {
    return this.text[this.at++] ?? ''
  }

  /** Goes past a character when it stands there. */
  take(character: string): boolean {
    const isThere = this.next === character
    if (isThere) this.at++
    return isThere
  }

  /** Goes past what a sticky pattern matches at this place. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return undefined
    this.at += found[0].length
    return found
  }

  /** Characters without a meaning of their own, not passed. */
  get plainAhead(): string {
    PLAIN.lastIndex = this.at
    return PLAIN.exec(this.text)?.[0] ?? ''
  }

  plain(): string {
    return this.match(PLAIN)?.[0] ?? ''
  }

  /** A reserved word at this very place, else the empty string. */
  get keyword(): string {
    const first = this.next
    if (first === undefined || !'{}!iwusbfctedu'.includes(first)) return ''
    KEYWORD.lastIndex = this.at
    const found = KEYWORD.exec(this.text)?.[0] ?? ''
    return found === '' && first === '}' ? '}' : found
  }

  /** Past a bracket or keyword that closes nothing. */
  skipStray() {
    if (!this.atEnd) this.at += this.keyword.length || 1
  }

  skipComment() {
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end
  }

  skipBlanks() {
    for (;;) {
      const { next, afterNext } = this
      if (next === ' ' || next === '\t' || next === '\r') this.at++
      else if (next === '\\' && afterNext === '\n') this.at += 2
      else if (next === '\\' && afterNext === '\r' && this.text[this.at + 2] === '\n') this.at += 3
      else return
    }
  }

  /** Blanks, line ends with the here-documents behind them, and comments. */
  skipSpace() {
    for (;;) {
      this.skipBlanks()
      if (this.next === '\n') {
        this.at++
        for (const document of this.#hereDocuments.splice(0)) this.#readBody(document)
      } else if (this.next === '#') this.skipComment()
      else return
    }
  }

  skipSeparators() {
    for (;;) {
      this.skipSpace()
      if (this.isAtBranchEnd) return
      const { next } = this
      if (next === ';' || next === '&' || next === '|') this.at++
      else return
    }
  }

  /** From the next line on there stands a here-document. */
  expect(document: HereDocument) {
    this.#hereDocuments.push(document)
  }

  #readBody({ end, tabs, fill }: HereDocument) {
    const from = this.at
    let bodyEnd = this.text.length
    let line = from
    this.at = this.text.length
    while (line < this.text.length) {
      const newline = this.text.indexOf('\n', line)
      const lineEnd = newline < 0 ? this.text.length : newline
      const content = this.text.slice(line, Math.min(lineEnd, line + end.length + 60))
      if ((tabs ? content.replace(/^\t+/, '') : content).trimEnd() === end) {
        bodyEnd = line
        this.at = lineEnd
        break
      }
      line = lineEnd + 1
    }
    fill(this.text.slice(from, bodyEnd))
  }
}

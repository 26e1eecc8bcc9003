import { NOTHING, type Node, type Piece, type Redirect, type Word } from './syntax.ts'

/** What a `$` or a backtick begins. */
type Expansion = Exclude<Piece, { kind: 'process' }>

/** Deeper nesting is passed over. */
const DEPTH = 60
const BREAKS = ' \t\r\n;&|<>()'
const ENDS = new Set(['then', 'elif', 'else', 'fi', 'do', 'done', 'esac', '}', 'end'])

/**
 * Parses code of a POSIX shell, bash, zsh or, as far as their grammars agree, fish. Reads every character once
 * and never fails: what does not fit the grammar is read as words.
 * Grammar: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export function parseShell(text: string): Node {
  const parser = new ShellParser(text)
  const parts: Node[] = []
  while (!parser.atEnd) {
    parts.push(parser.list())
    parser.skipStray()
  }
  return parts.length === 1 ? (parts[0] as Node) : { kind: 'block', parts }
}

class ShellParser {
  #at = 0
  #depth = 0
  /** How many `case` the place stands in. */
  #cases = 0
  #hereDocuments: { end: string; literal: boolean; tabs: boolean; target: Word }[] = []
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get atEnd() {
    return this.#at >= this.#text.length
  }

  /** Past a bracket or keyword that closes nothing. */
  skipStray() {
    if (this.atEnd) return
    if (this.#peekKeyword()) this.#at += this.#peekKeyword().length
    else this.#at++
  }

  /** Commands up to something that closes what they stand in. */
  list(): Node {
    const parts: Node[] = []
    if (++this.#depth > DEPTH) {
      this.#depth--
      this.#at = this.#text.length
      return NOTHING
    }
    for (;;) {
      this.#skipSeparators()
      if (this.atEnd || this.#text[this.#at] === ')' || ENDS.has(this.#peekKeyword())) break
      if (this.#isBranchEnd()) break
      const from = this.#at
      const node = this.#pipeline()
      const background = this.#text[this.#at] === '&' && this.#text[this.#at + 1] !== '&'
      parts.push(background ? { kind: 'background', body: node, at: from, end: this.#at } : node)
      if (this.#at === from) this.#at++
    }
    this.#depth--
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'block', parts }
  }

  #pipeline(): Node {
    const parts = [this.#command()]
    for (;;) {
      this.#skipBlanks()
      if (this.#text[this.#at] !== '|' || this.#text[this.#at + 1] === '|') break
      this.#at += this.#text[this.#at + 1] === '&' ? 2 : 1
      this.#skipSpace()
      parts.push(this.#command())
    }
    return parts.length === 1 ? (parts[0] as Node) : { kind: 'pipe', parts }
  }

  #command(): Node {
    this.#skipBlanks()
    const keyword = this.#peekKeyword()
    if (this.#text[this.#at] === '(') {
      this.#at += this.#text[this.#at + 1] === '(' ? 2 : 1
      const body = this.list()
      while (this.#text[this.#at] === ')') this.#at++
      return { kind: 'group', body, redirects: this.#redirects(), subshell: true }
    }
    if (keyword === '{') return this.#compound(1, '}')
    if (keyword === 'if') return this.#compound(2, 'fi')
    if (keyword === 'while' || keyword === 'until') return this.#compound(5, 'done')
    if (keyword === 'begin') return this.#compound(5, 'end')
    if (keyword === 'for' || keyword === 'select') return this.#for(keyword.length)
    if (keyword === 'case') return this.#case()
    if (keyword === 'function') {
      this.#at += keyword.length
      this.#skipBlanks()
      return this.#function(this.#plain())
    }
    if (keyword === '!') {
      this.#at++
      return this.#command()
    }
    return this.#simple()
  }

  /** `{ …; }`, `if …; then …; fi`: all lists in it. */
  #compound(skip: number, end: string): Node {
    this.#at += skip
    const parts: Node[] = []
    for (;;) {
      parts.push(this.list())
      if (this.atEnd || this.#text[this.#at] === ')') break
      const keyword = this.#peekKeyword()
      if (!keyword) break
      this.#at += keyword.length
      if (keyword === end || keyword === 'end' || keyword === '}') break
    }
    return { kind: 'group', body: { kind: 'block', parts }, redirects: this.#redirects(), subshell: false }
  }

  #for(skip: number): Node {
    this.#at += skip
    this.#skipBlanks()
    const name = this.#plain()
    const words: Word[] = []
    this.#skipSpace()
    if (this.#plainAhead() === 'in') {
      this.#at += 2
      for (;;) {
        this.#skipBlanks()
        if (this.atEnd || '\n;&|)'.includes(this.#text[this.#at] as string)) break
        const from = this.#at
        words.push(this.#word())
        if (this.#at === from) this.#at++
      }
    }
    const body = this.#compound(0, 'done')
    return { kind: 'for', name, words, body }
  }

  #case(): Node {
    this.#at += 4
    const parts: Node[] = []
    this.#skipBlanks()
    this.#word()
    this.#skipSpace()
    if (this.#plainAhead() === 'in') this.#at += 2
    while (!this.atEnd) {
      while (this.#isBranchEnd()) this.#at++
      this.#skipSeparators()
      if (this.#peekKeyword() === 'esac') {
        this.#at += 4
        break
      }
      const from = this.#at
      this.#pattern()
      this.#cases++
      parts.push(this.list())
      this.#cases--
      if (this.#text[this.#at] === ')' || this.#at === from) this.#at++
      else if (this.#peekKeyword() && this.#peekKeyword() !== 'esac') break
    }
    return { kind: 'group', body: { kind: 'block', parts }, redirects: this.#redirects(), subshell: false }
  }

  /** `;;`, `;&` or `;;&` within a `case`: what follows is a pattern, not a command. */
  #isBranchEnd(): boolean {
    return this.#cases > 0 && this.#text[this.#at] === ';' && ';&'.includes(this.#text[this.#at + 1] || ' ')
  }

  /** `(a | "b")` before a branch of `case`. */
  #pattern() {
    this.#skipSpace()
    if (this.#text[this.#at] === '(') this.#at++
    while (!this.atEnd && !')\n;'.includes(this.#text[this.#at] as string)) {
      const from = this.#at
      if (this.#text[this.#at] !== '|' && !' \t&<>('.includes(this.#text[this.#at] as string)) this.#word()
      if (this.#at === from) this.#at++
    }
    if (this.#text[this.#at] === ')') this.#at++
  }

  #function(name: string): Node {
    this.#skipBlanks()
    if (this.#text[this.#at] === '(') {
      this.#at++
      this.#skipBlanks()
      if (this.#text[this.#at] === ')') this.#at++
    }
    this.#skipSpace()
    const keyword = this.#peekKeyword()
    const body = keyword || this.#text[this.#at] === '(' ? this.#command() : this.#compound(0, 'end')
    return { kind: 'function', name, body }
  }

  #simple(): Node {
    const at = this.#at
    const words: Word[] = []
    const redirects: Redirect[] = []
    const assigns: { name: string; value: Word; append: boolean }[] = []
    for (;;) {
      this.#skipBlanks()
      const redirect = this.#redirect()
      if (redirect) {
        redirects.push(redirect)
        continue
      }
      const next = this.#text[this.#at]
      if (next === undefined || '\n;&|)'.includes(next)) break
      if (next === '#') {
        this.#skipComment()
        break
      }
      if (next === '(' && words.length === 1 && this.#text[this.#at + 1] === ')') {
        const name = words[0]?.pieces[0]
        return this.#function(name?.kind === 'text' ? name.text : '')
      }
      const assign = words.length === 0 ? /[A-Za-z_]\w{0,100}(?:\[[^\]\s]{0,100}\])?\+?=/y : undefined
      if (assign) {
        assign.lastIndex = this.#at
        const head = assign.exec(this.#text)?.[0]
        if (head) {
          this.#at += head.length
          const name = (/^\w+/.exec(head) as RegExpExecArray)[0]
          assigns.push({ name, append: head.endsWith('+='), value: this.#word(true) })
          continue
        }
      }
      const from = this.#at
      words.push(this.#word())
      if (this.#at === from) break
    }
    return { kind: 'command', at, end: this.#at, assigns, words, redirects }
  }

  #redirects(): Redirect[] {
    const redirects: Redirect[] = []
    for (;;) {
      this.#skipBlanks()
      const redirect = this.#redirect()
      if (!redirect) return redirects
      redirects.push(redirect)
    }
  }

  #redirect(): Redirect | undefined {
    const operators = /(\d{0,2})(&>>|&>|<<<|<<-?|<>|<&|>&|>>|>\||<(?!\()|>(?!\())/y
    operators.lastIndex = this.#at
    const found = operators.exec(this.#text)
    if (!found) return undefined
    this.#at += found[0].length
    this.#skipBlanks()
    const operator = found[2] as string
    if (operator === '<<' || operator === '<<-') {
      const from = this.#at
      const word = this.#word()
      const written = this.#text.slice(from, this.#at)
      const target: Word = { at: from, end: this.#at, pieces: [] }
      const end = word.pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('')
      this.#hereDocuments.push({ end, literal: /['"\\]/.test(written), tabs: operator === '<<-', target })
      return { operator: '<<', descriptor: found[1] ?? '', target }
    }
    return { operator: operator === '>|' ? '>' : operator, descriptor: found[1] ?? '', target: this.#word() }
  }

  /** The bodies of here-documents, which begin on the line after. Called at a line's end. */
  #readHereDocuments() {
    for (const { end, literal, tabs, target } of this.#hereDocuments.splice(0)) {
      const from = this.#at
      let bodyEnd = this.#text.length
      let line = from
      this.#at = this.#text.length
      while (line < this.#text.length) {
        const newline = this.#text.indexOf('\n', line)
        const lineEnd = newline < 0 ? this.#text.length : newline
        const content = this.#text.slice(line, Math.min(lineEnd, line + end.length + 60))
        if ((tabs ? content.replace(/^\t+/, '') : content).trimEnd() === end) {
          bodyEnd = line
          this.#at = lineEnd
          break
        }
        line = lineEnd + 1
      }
      const body = this.#text.slice(from, bodyEnd)
      target.pieces = literal ? [{ kind: 'text', text: body, quoted: true }] : this.#nested(body)
    }
  }

  /** Text with expansions in it, as between double quotes. */
  #nested(text: string): Piece[] {
    if (!/[$`\\]/.test(text) || this.#depth >= DEPTH) return [{ kind: 'text', text, quoted: true }]
    const parser = new ShellParser(text)
    parser.#depth = this.#depth + 1
    return parser.#quoted('')
  }

  #word(value = false): Word {
    const at = this.#at
    const pieces: Piece[] = []
    let plain = ''
    const flush = () => {
      if (plain) pieces.push({ kind: 'text', text: plain, quoted: false })
      plain = ''
    }
    for (;;) {
      const next = this.#text[this.#at]
      if (next === undefined) break
      if (next === '\\') {
        const escaped = this.#text[this.#at + 1]
        this.#at += 2
        if (escaped !== '\n') {
          flush()
          if (escaped !== undefined) pieces.push({ kind: 'text', text: escaped, quoted: true })
        }
      } else if (next === "'") {
        flush()
        pieces.push({ kind: 'text', text: this.#single(), quoted: true })
      } else if (next === '"') {
        flush()
        this.#at++
        const inner = this.#quoted('"')
        pieces.push(...(inner.length > 0 ? inner : [{ kind: 'text' as const, text: '', quoted: true }]))
      } else if (next === '$' || next === '`') {
        flush()
        const piece = this.#expansion(false)
        if (piece) pieces.push(piece)
        else plain += '$'
      } else if ((next === '<' || next === '>' || next === '=') && this.#text[this.#at + 1] === '(') {
        flush()
        this.#at += 2
        pieces.push({ kind: 'process', body: this.#closed() })
      } else if (next === '(' && plain && this.#text[this.#at + 1] === ')') break
      else if (next === '(' && (value || plain || pieces.length > 0 || this.#at > at)) {
        flush()
        this.#at++
        if (value && pieces.length === 0) pieces.push(...this.#array())
        else pieces.push({ kind: 'output', body: this.#closed() })
      } else if (next === '(') {
        this.#at++
        pieces.push({ kind: 'output', body: this.#closed() })
      } else if (BREAKS.includes(next)) break
      else {
        const run = /[^\\'"$`<>=() \t\r\n;&|]+/y
        run.lastIndex = this.#at
        const found = run.exec(this.#text)?.[0] ?? next
        plain += found
        this.#at += found.length
      }
    }
    flush()
    return { at, end: this.#at, pieces }
  }

  /** `(a b c)` after `=`: the words with blanks between. */
  #array(): Piece[] {
    const pieces: Piece[] = []
    for (;;) {
      this.#skipSpace()
      const next = this.#text[this.#at]
      if (next === undefined || next === ')') break
      const from = this.#at
      if (pieces.length > 0) pieces.push({ kind: 'text', text: ' ', quoted: false })
      pieces.push(...this.#word().pieces)
      if (this.#at === from) this.#at++
    }
    this.#at++
    return pieces
  }

  #closed(): Node {
    const body = this.list()
    while (!this.atEnd && this.#text[this.#at] !== ')') {
      this.skipStray()
      this.list()
    }
    this.#at++
    return body
  }

  #single(): string {
    const end = this.#text.indexOf("'", this.#at + 1)
    const text = this.#text.slice(this.#at + 1, end < 0 ? undefined : end)
    this.#at = end < 0 ? this.#text.length : end + 1
    return text
  }

  /** Up to the closing quote, which is passed; `''` reads to the end. */
  #quoted(close: string): Piece[] {
    const pieces: Piece[] = []
    let plain = ''
    const flush = () => {
      if (plain) pieces.push({ kind: 'text', text: plain, quoted: true })
      plain = ''
    }
    for (;;) {
      const next = this.#text[this.#at]
      if (next === undefined) break
      if (next === close) {
        this.#at++
        break
      }
      if (next === '\\') {
        const escaped = this.#text[this.#at + 1] ?? ''
        this.#at += 2
        plain += '$`"\\'.includes(escaped) ? escaped : escaped === '\n' ? '' : `\\${escaped}`
      } else if (next === '$' || next === '`') {
        flush()
        const piece = this.#expansion(true)
        if (piece) pieces.push({ ...piece, quoted: true })
        else plain += '$'
      } else {
        const run = /[^\\$`"]+/y
        run.lastIndex = this.#at
        const found = run.exec(this.#text)?.[0] ?? next
        plain += found
        this.#at += found.length
      }
    }
    flush()
    return pieces
  }

  #expansion(quoted: boolean): Expansion | undefined {
    const from = this.#at
    if (this.#text[from] === '`') return this.#backticks()
    const next = this.#text[from + 1]
    this.#at++
    if (next === "'" && !quoted) {
      const written = this.#ansi()
      const spelt = /\\(?:x[0-9a-f]{2}|[0-7]{3}|u[0-9a-f]{4})/i.test(written)
      return { kind: 'text', text: unescapeAnsi(written), quoted: true, spelt }
    }
    if (next === '"' && !quoted) return { kind: 'text', text: '', quoted: true }
    if (next === '(') {
      this.#at++
      if (this.#text[this.#at] === '(') return this.#arithmetic(from)
      return { kind: 'output', body: this.#closed() }
    }
    if (next === '{') return this.#braces(from)
    const name = /[A-Za-z_]\w*|[0-9@*#?$!-]/y
    name.lastIndex = this.#at
    const found = name.exec(this.#text)?.[0]
    if (!found) return undefined
    this.#at += found.length
    return { kind: 'variable', name: found, operator: '', argument: undefined, written: `$${found}` }
  }

  /** `$((…))`: its value is not worked out. */
  #arithmetic(from: number): Expansion {
    let depth = 0
    while (!this.atEnd) {
      const next = this.#text[this.#at++]
      if (next === '(') depth++
      else if (next === ')' && --depth < 0) break
    }
    return variable('', this.#text.slice(from, this.#at))
  }

  #braces(from: number): Expansion {
    this.#at++
    const head = /([!#]?)([A-Za-z_]\w*|[0-9@*?$-])((?:\[[^\]}\n]{0,60}\])?)/y
    head.lastIndex = this.#at
    const found = head.exec(this.#text)
    if (found) this.#at += found[0].length
    const operators = /:?[-+=?]|##?|%%?|\/[/#%]?|\^\^?|,,?|:|@/y
    operators.lastIndex = this.#at
    const operator = operators.exec(this.#text)?.[0] ?? ''
    this.#at += operator.length
    const argument = this.#braceArgument()
    const name = found && found[1] === '' ? (found[2] as string) : ''
    const written = this.#text.slice(from, this.#at)
    return { kind: 'variable', name, operator: operator || (found?.[3] ?? ''), argument, written }
  }

  #braceArgument(): Word | undefined {
    const at = this.#at
    const pieces: Piece[] = []
    if (++this.#depth > DEPTH) this.#at = this.#text.length
    while (!this.atEnd && this.#text[this.#at] !== '}') {
      const next = this.#text[this.#at] as string
      if (BREAKS.includes(next) || next === '=') {
        pieces.push({ kind: 'text', text: next, quoted: false })
        this.#at++
        continue
      }
      const run = /[^\\'"$`}<>=() \t\r\n;&|]+/y
      run.lastIndex = this.#at
      const plain = run.exec(this.#text)?.[0]
      if (plain) {
        pieces.push({ kind: 'text', text: plain, quoted: false })
        this.#at += plain.length
        continue
      }
      const from = this.#at
      if (next === '"') {
        this.#at++
        pieces.push(...this.#quoted('"'))
      } else if (next === "'") pieces.push({ kind: 'text', text: this.#single(), quoted: true })
      else if (next === '\\') {
        pieces.push({ kind: 'text', text: this.#text[this.#at + 1] ?? '', quoted: true })
        this.#at += 2
      } else {
        const piece = this.#expansion(false)
        pieces.push(piece ?? { kind: 'text', text: '$', quoted: false })
      }
      if (this.#at === from) this.#at++
    }
    this.#depth--
    const end = this.#at
    this.#at++
    return pieces.length > 0 ? { at, end, pieces } : undefined
  }

  #backticks(): Expansion {
    let end = this.#at + 1
    while (end < this.#text.length && this.#text[end] !== '`') end += this.#text[end] === '\\' ? 2 : 1
    const inner = this.#text.slice(this.#at + 1, end)
    const from = this.#at + 1
    this.#at = Math.min(end + 1, this.#text.length)
    if (this.#depth >= DEPTH) return { kind: 'output', body: NOTHING }
    const parser = new ShellParser(inner.includes('\\`') ? inner.replace(/\\([`\\$])/g, '$1') : inner)
    parser.#depth = this.#depth + 1
    const body = shifted(parser.list(), from)
    return { kind: 'output', body }
  }

  #ansi(): string {
    let end = this.#at + 1
    while (end < this.#text.length && this.#text[end] !== "'") end += this.#text[end] === '\\' ? 2 : 1
    const text = this.#text.slice(this.#at + 1, end)
    this.#at = Math.min(end + 1, this.#text.length)
    return text
  }

  #plainAhead(): string {
    const word = /[^\s;&|<>()"'`$\\]+/y
    word.lastIndex = this.#at
    return word.exec(this.#text)?.[0] ?? ''
  }

  #plain(): string {
    const word = this.#plainAhead()
    this.#at += word.length
    return word
  }

  /** A reserved word at this very place, else the empty string. */
  #peekKeyword(): string {
    const first = this.#text[this.#at]
    if (first === undefined || !'{}!iwusbfctedu'.includes(first)) return ''
    const keyword =
      /(?:[{}!]|if|while|until|select|begin|for|case|function|then|elif|else|fi|done|do|esac|end)(?=[\s;&|)(]|$)/y
    keyword.lastIndex = this.#at
    const found = keyword.exec(this.#text)?.[0] ?? ''
    return found === '' && first === '}' ? '}' : found
  }

  #skipComment() {
    const end = this.#text.indexOf('\n', this.#at)
    this.#at = end < 0 ? this.#text.length : end
  }

  #skipBlanks() {
    for (;;) {
      const next = this.#text[this.#at]
      if (next === ' ' || next === '\t' || next === '\r') this.#at++
      else if (next === '\\' && this.#text[this.#at + 1] === '\n') this.#at += 2
      else if (next === '\\' && this.#text[this.#at + 1] === '\r' && this.#text[this.#at + 2] === '\n')
        this.#at += 3
      else return
    }
  }

  /** Blanks, line ends and comments. */
  #skipSpace() {
    for (;;) {
      this.#skipBlanks()
      if (this.#text[this.#at] === '\n') {
        this.#at++
        if (this.#hereDocuments.length > 0) this.#readHereDocuments()
      } else if (this.#text[this.#at] === '#') this.#skipComment()
      else return
    }
  }

  #skipSeparators() {
    for (;;) {
      this.#skipSpace()
      if (this.#isBranchEnd()) return
      const next = this.#text[this.#at]
      if (next === ';' || next === '&' || (next === '|' && this.#text[this.#at + 1] === '|')) this.#at++
      else if (next === '|') this.#at++
      else return
    }
  }
}

const variable = (name: string, written: string): Expansion => ({
  kind: 'variable',
  name,
  operator: '',
  argument: undefined,
  written,
})

/** Moves what was parsed out of a part of the text to where that part stands. */
function shifted(node: Node, by: number): Node {
  const stack: Node[] = [node]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.kind === 'command') {
      next.at += by
      next.end += by
      for (const word of [...next.words, ...next.assigns.map((assign) => assign.value)]) {
        word.at += by
        word.end += by
      }
    } else if (next.kind === 'pipe' || next.kind === 'block') stack.push(...next.parts)
    else {
      if (next.kind === 'background') {
        next.at += by
        next.end += by
      }
      stack.push(next.body)
    }
  }
  return node
}

const ANSI: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
}

/** The escapes of `$'…'`, `printf` and `echo -e`. */
export function unescapeAnsi(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|U([0-9a-f]{1,8})|0?([0-7]{1,3})|([\s\S]))/gi,
    (all, hex: string, unicode: string, wide: string, octal: string, letter: string) => {
      const code = hex ?? unicode ?? wide
      if (code) {
        const point = Number.parseInt(code, 16)
        return point <= 0x10ffff ? String.fromCodePoint(point) : all
      }
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
      return ANSI[letter] ?? all
    },
  )
}

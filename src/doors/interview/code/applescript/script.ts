import type { Act, ActKind, CodeReading, HandOver, Origin } from '../../act.ts'
import { secretOf } from '../../knowledge/secrets.ts'
import type { Locate } from '../command/places.ts'
import { readCommand } from '../command/reader.ts'
import { type Token, tokensOf } from './tokens.ts'

interface Value {
  /** Unknown pieces as `…`. */
  text: string
  origins: ReadonlySet<Origin>
}

const NOTHING: Value = { text: '', origins: new Set() }
const UNKNOWN: Value = { text: '…', origins: new Set(['unknown']) }
const TEXT_LENGTH = 1_000_000
const DEPTH = 60
const ACTS = 2000
const LAYERS = 20

/** Empty lines in a row that nobody leaves by accident. */
const EMPTY_LINES = 150

/**
 * Reads AppleScript: what it hands to a shell, asks people for, and keeps out of sight. Every statement is looked at
 * once, in order, whatever it hangs on.
 */
export function readScript(source: string, locate: Locate, layer = 0): CodeReading {
  const script = new Script(tokensOf(source), locate, layer)
  const below = codeBelowEmptyLines(source)
  if (below !== undefined) script.act('hide', below, 'code below hundreds of empty lines', [], ['literal'])
  return script.read()
}

/** Where code goes on after many empty lines; undefined when there is no such place. */
function codeBelowEmptyLines(source: string): number | undefined {
  let empty = 0
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf('\n', start)
    const end = newline < 0 ? source.length : newline
    const line = source.slice(start, end)
    if (line.trim() === '') empty++
    else if (empty >= EMPTY_LINES) return start + line.search(/\S/)
    else empty = 0
    start = end + 1
  }
  return undefined
}

class Script {
  private readonly tokens: readonly Token[]
  private readonly locate: Locate
  private readonly layer: number
  private readonly acts: Act[] = []
  private readonly handOvers: HandOver[] = []
  private readonly variables = new Map<string, Value>()
  private at = 0

  constructor(tokens: readonly Token[], locate: Locate, layer: number) {
    this.tokens = tokens
    this.locate = locate
    this.layer = layer
  }

  read(): CodeReading {
    while (this.at < this.tokens.length) {
      const before = this.at
      this.statement()
      if (this.at === before) this.at++
    }
    return { acts: this.acts, handOvers: this.handOvers, problem: '' }
  }

  act(kind: ActKind, at: number, how: string, values: string[], origins: Iterable<Origin>): void {
    if (this.acts.length >= ACTS) return
    const named = [...new Set(origins)]
    this.acts.push({
      kind,
      language: 'applescript',
      where: this.locate(at),
      how,
      values: values.map((value) => value.slice(0, 2000)),
      origins: named.length > 0 ? named : ['unknown'],
    })
  }

  /** Whether these words come next; if so they are passed. */
  private takes(...words: string[]): boolean {
    for (const [index, word] of words.entries()) {
      const token = this.tokens[this.at + index]
      if (token?.value !== word || token.is === 'text') return false
    }
    this.at += words.length
    return true
  }

  private statement(): void {
    if (this.takes('set')) {
      if (this.takes('the', 'clipboard', 'to')) {
        const from = this.tokens[this.at]?.at ?? 0
        const value = this.expression(0)
        this.act('write-clipboard', from, 'set the clipboard to', [value.text], value.origins)
        return
      }
      const name = this.tokens[this.at]
      this.at++
      if (name?.is === 'word' && this.takes('to')) this.variables.set(name.value, this.expression(0))
      return
    }
    if (this.takes('property')) {
      const name = this.tokens[this.at]
      this.at++
      if (name?.is === 'word' && this.takes(':')) this.variables.set(name.value, this.expression(0))
      return
    }
    const token = this.tokens[this.at]
    if (token?.is === 'end') this.at++
    else this.expression(0)
  }

  private expression(depth: number): Value {
    let value = this.primary(depth)
    for (;;) {
      if (this.takes('as')) this.at++
      else if (this.takes('&')) value = concatenated(value, this.primary(depth))
      else return value
    }
  }

  private primary(depth: number): Value {
    const token = this.tokens[this.at]
    if (!token || token.is === 'end' || depth > DEPTH) return UNKNOWN
    const { at } = token
    if (this.takes('do', 'shell', 'script')) return this.shell(at, this.expression(depth + 1))
    if (this.takes('run', 'script')) return this.script(at, this.expression(depth + 1))
    if (this.takes('display', 'dialog')) return this.dialog(at)
    if (this.takes('quoted', 'form', 'of')) return this.primary(depth + 1)
    if (this.takes('text', 'returned', 'of')) return this.primary(depth + 1)
    if (this.takes('character', 'id') || this.takes('string', 'id') || this.takes('ascii', 'character'))
      return this.characters()
    if (this.takes('the', 'clipboard') || this.takes('clipboard')) {
      this.act('read-clipboard', at, 'the clipboard', [], ['clipboard'])
      return { text: '…', origins: new Set(['clipboard']) }
    }
    if (this.takes('reverse', 'of')) {
      const value = this.primary(depth + 1)
      return { text: [...value.text].reverse().join(''), origins: new Set([...value.origins, 'decoded']) }
    }
    if (this.takes('characters', 'of') || this.takes('the') || this.takes('my'))
      return this.primary(depth + 1)
    if (this.takes('(')) {
      const value = this.expression(depth + 1)
      this.takes(')')
      return value
    }
    this.at++
    if (token.is === 'text') return this.literal(token)
    if (token.is === 'number') return { text: token.value, origins: new Set(['literal']) }
    return this.variables.get(token.value) ?? UNKNOWN
  }

  private literal({ value, at }: Token): Value {
    if (secretOf(value)) this.act('read-secret', at, 'a path in the script', [value], ['secret'])
    return { text: value, origins: new Set(['literal']) }
  }

  private characters(): Value {
    let text = ''
    if (!this.takes('{')) {
      const token = this.tokens[this.at]
      if (token?.is !== 'number') return UNKNOWN
      this.at++
      return { text: characterOf(token.value), origins: new Set(['decoded']) }
    }
    for (let token = this.tokens[this.at]; token && token.value !== '}'; token = this.tokens[this.at]) {
      if (token.is === 'number' && text.length < TEXT_LENGTH) text += characterOf(token.value)
      this.at++
    }
    this.takes('}')
    return { text, origins: new Set(['decoded']) }
  }

  /** The words until the end of the line, as with `with administrator privileges`. */
  private rest(): string {
    let words = ''
    for (let index = this.at; index < this.at + 60; index++) {
      const token = this.tokens[index]
      if (!token || token.is === 'end') break
      words += `${token.value} `
    }
    return words
  }

  private shell(at: number, command: Value): Value {
    const hiding = [...command.origins].filter((origin) => origin === 'decoded' || origin === 'assembled')
    this.act('run-program', at, 'do shell script', [command.text], command.origins)
    if (/administrator privileges/.test(this.rest()))
      this.act('ask-password', at, 'do shell script … with administrator privileges', [], ['password'])
    const { acts, handOvers } = readCommand(command.text, { shell: 'sh', where: this.locate(at) })
    for (const act of acts)
      if (this.acts.length < ACTS)
        this.acts.push({ ...act, origins: [...new Set([...act.origins, ...hiding])] })
    this.handOvers.push(...handOvers)
    const from = acts.flatMap(({ kind, origins }): Origin[] =>
      kind === 'download'
        ? ['network']
        : kind === 'read-secret'
          ? ['secret']
          : kind === 'read-clipboard'
            ? ['clipboard']
            : origins.filter((origin) => origin === 'network'),
    )
    return { text: '…', origins: new Set<Origin>(from.length > 0 ? from : ['unknown']) }
  }

  private script(at: number, code: Value): Value {
    this.act('run-code', at, 'run script', [code.text], code.origins)
    if (this.layer < LAYERS && !code.text.includes('…')) {
      const place = this.locate(at)
      const inner = readScript(code.text, () => place, this.layer + 1)
      this.acts.push(...inner.acts.slice(0, ACTS - this.acts.length))
      this.handOvers.push(...inner.handOvers)
    }
    return UNKNOWN
  }

  private dialog(at: number): Value {
    const words = this.rest()
    while (
      this.at < this.tokens.length &&
      this.tokens[this.at]?.is !== 'end' &&
      this.tokens[this.at]?.value !== ')'
    )
      this.at++
    if (!/hidden answer/.test(words)) return UNKNOWN
    this.act('ask-password', at, 'display dialog … with hidden answer', [words.trim()], ['password'])
    return { text: '…', origins: new Set(['password']) }
  }
}

const characterOf = (digits: string) => {
  const code = Number(digits)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function concatenated(left: Value, right: Value): Value {
  const isCut =
    /\w$/.test(left.text) &&
    /^\w/.test(right.text) &&
    left.origins.has('literal') &&
    right.origins.has('literal')
  const origins = new Set<Origin>([
    ...left.origins,
    ...right.origins,
    ...(isCut ? (['assembled'] as const) : []),
  ])
  return left === NOTHING ? right : { text: `${left.text}${right.text}`.slice(0, TEXT_LENGTH), origins }
}

import { connection } from '../command/programs/addresses.ts'
import { isOutside } from '../command/programs/run.ts'
import { runProgram } from '../command/programs.ts'
import type { Call, Evaluate, Session } from '../command/session.ts'
import { changed, EMPTY, joined, literal, separated, unknown, type Value } from '../command/value.ts'
import { parseShell } from './parse/parse.ts'
import type { Node, Piece, Redirect, Word } from './syntax.ts'

const FOR_ROUNDS = 64
const CALL_DEPTH = 8

/** Follows what shell code does: words are folded, branches all taken, loops over known words unrolled. */
export const evaluateShell: Evaluate = (text, session, input) => {
  const runner = new ShellRunner(session)
  const output = runner.run(parseShell(text), input)
  runner.finish()
  return output
}

class ShellRunner {
  #calls = 0
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** Functions that nobody called are read all the same. */
  finish() {
    for (const entry of this.#session.functions.values()) if (!entry.called) entry.run([])
  }

  run(node: Node, input: Value | undefined): Value {
    if (!this.#session.step()) return EMPTY
    switch (node.kind) {
      case 'command':
        return this.#command(node, input)
      case 'pipe':
        return node.parts.reduce<Value | undefined>((before, part) => this.run(part, before), input) ?? EMPTY
      case 'block':
        return joined(node.parts.map((part) => this.run(part, input)))
      case 'group': {
        const folder = this.#session.folder
        const output = this.run(node.body, this.#inputOf(node.redirects, input))
        if (node.subshell) this.#session.folder = folder
        return this.#redirected(node.redirects, output, firstCommand(node.body))
      }
      case 'background': {
        this.#session.act('hide', { ...node, language: 'shell' }, 'runs in the background (&)')
        return this.run(node.body, input)
      }
      case 'for':
        return this.#for(node, input)
      case 'function':
        return this.#define(node)
    }
  }

  #for(node: Extract<Node, { kind: 'for' }>, input: Value | undefined): Value {
    const words = node.words.flatMap((word) => this.#fields(word)).slice(0, FOR_ROUNDS)
    if (words.length === 0) words.push(unknown(`$${node.name}`))
    return joined(
      words.map((word) => {
        this.#session.variables.set(node.name, word)
        return this.run(node.body, input)
      }),
    )
  }

  #define(node: Extract<Node, { kind: 'function' }>): Value {
    const run = (args: readonly Value[]): Value => {
      entry.called = true
      if (this.#calls >= CALL_DEPTH) return EMPTY
      this.#calls++
      args.forEach((arg, at) => {
        this.#session.variables.set(String(at + 1), arg)
      })
      const output = this.run(node.body, undefined)
      this.#calls--
      return output
    }
    const entry = { called: false, run }
    this.#session.functions.set(node.name, entry)
    return EMPTY
  }

  #command(node: Extract<Node, { kind: 'command' }>, input: Value | undefined): Value {
    const session = this.#session
    for (const { name, value, append } of node.assigns) {
      const now = this.#value(value)
      const before = append ? session.variables.get(name) : undefined
      session.variables.set(name, before ? joined([before, now]) : now)
    }
    const fields = node.words.flatMap((word, at) => this.#fields(word, at === 0))
    const [program, ...args] = fields
    const fed = this.#inputOf(node.redirects, input)
    if (!program) {
      return this.#redirected(node.redirects, fed ?? EMPTY, node)
    }
    const own = session.functions.get(program.text)
    const call: Call = { name: '', program, args, input: fed, at: node.at, end: node.end, language: 'shell' }
    const wired = connectionOf(node.redirects.map((redirect) => this.#value(redirect.target)))
    if (wired) call.input ??= wired
    const output = own ? own.run(args) : runProgram(call, session)
    return this.#redirected(node.redirects, output, node)
  }

  #inputOf(redirects: readonly Redirect[], input: Value | undefined): Value | undefined {
    let fed = input
    for (const { operator, descriptor, target } of redirects) {
      if (operator === '<<<' || operator === '<<') fed = this.#value(target)
      else if (operator === '<&') fed = this.#session.content(`&${this.#value(target).text}`) ?? fed
      else if (operator === '<' || operator === '<>') {
        const path = this.#value(target)
        const line = connection(path.text)
        if (line && descriptor) this.#session.store(`&${descriptor}`, line)
        fed = line ?? this.#session.content(path.text) ?? contentOf(target, path)
      }
    }
    return fed
  }

  /** What is left for the pipe, after what goes to files. */
  #redirected(redirects: readonly Redirect[], output: Value, span: { at: number; end: number }): Value {
    let left = output
    for (const { operator, descriptor, target } of redirects) {
      if (!operator.includes('>') || descriptor === '2' || operator === '<>') continue
      const path = this.#value(target)
      if (/^[0-9-]?$/.test(path.text)) continue
      const call = { ...span, language: 'shell' as const }
      if (/^(\/dev\/null|nul)$/i.test(path.text)) {
        this.#session.act('hide', call, `throws its output away (${operator}${path.text})`)
      } else if (connection(path.text)) {
        this.#session.act('upload', call, 'writes to a network connection', [path.text], output.origins)
      } else {
        const before = operator === '>>' ? this.#session.content(path.text) : undefined
        this.#session.store(path.text, before ? joined([before, output]) : output)
        this.#session.act('write-file', call, operator, [path.text], output.origins)
      }
      left = EMPTY
    }
    return left
  }

  #value(word: Word): Value {
    return joined(word.pieces.map((piece) => this.#piece(piece)))
  }

  /** A word as the shell parts it: unquoted expansions fall apart at white space. */
  #fields(word: Word, program = false): Value[] {
    if (word.pieces.length === 0) return []
    const fields: Value[] = []
    let pending: Value[] = []
    let open = false
    for (const piece of word.pieces) {
      const value = this.#piece(piece)
      const parts = splits(piece) ? value.text.split(this.#separators()) : [value.text]
      if (parts.length === 1 || parts.length > 4_096) {
        const isPrefix = program && piece.kind === 'variable' && !value.known && !isOutside(value)
        pending.push(isPrefix ? EMPTY : value)
        open ||= !splits(piece) || value.text !== '' || !value.known
        continue
      }
      parts.forEach((part, at) => {
        if (at > 0) {
          if (open) fields.push(joined(pending))
          pending = []
          open = false
        }
        if (part === '') return
        pending.push({
          ...changed(value, part),
          joints: value.joints.length > 0 && at === 0 ? value.joints : [],
        })
        open = true
      })
    }
    if (open) fields.push(joined(pending))
    if (program && fields.length === 0) return [unknown(word.pieces.map(writtenAs).join(''))]
    return braces(fields)
  }

  /** What parts unquoted expansions: blanks, or what `IFS` was set to. */
  #separators(): RegExp {
    const own = this.#session.variables.get('IFS')?.text.replace(/[^\w,.:;|/+@%=~#!-]/g, '')
    return own ? new RegExp(`[${own.slice(0, 16).replaceAll('-', '\\-')}]`) : /[ \t\n]+/
  }

  #piece(piece: Piece): Value {
    const session = this.#session
    switch (piece.kind) {
      case 'text':
        return piece.spelt ? changed(literal(piece.text), piece.text, 'decoded') : literal(piece.text)
      case 'output':
        return this.run(piece.body, undefined)
      case 'process': {
        const output = this.run(piece.body, undefined)
        return { ...changed(output, session.pipe(output)), known: true }
      }
      case 'variable':
        return this.#variable(piece)
    }
  }

  #variable(piece: Extract<Piece, { kind: 'variable' }>): Value {
    const { name, operator, argument, written } = piece
    if (name === '' || !this.#session.step()) return unknown(written)
    if (name === 'IFS') return this.#session.variables.get('IFS') ?? literal(' ')
    if (name === '@' || name === '*') return this.#session.closed ? EMPTY : unknown(written, 'caller')
    const value = this.#session.variables.has(name)
      ? (this.#session.variables.get(name) as Value)
      : /^\d$/.test(name)
        ? this.#session.closed
          ? EMPTY
          : unknown(written, 'caller')
        : this.#session.variable(name, written)
    if (operator === '') return value
    const other = argument ? this.#value(argument) : EMPTY
    const isSet = this.#session.variables.has(name)
    if (/^:?[-=]$/.test(operator)) return isSet && value.text ? value : other
    if (/^:?\+$/.test(operator)) return isSet && value.text ? other : this.#session.closed ? EMPTY : other
    if (!value.known) return unknown(written, ...value.origins)
    return changed(value, transformed(value.text, operator, other.text), 'assembled')
  }
}

/** The expansions of a variable that change its text. */
function transformed(text: string, operator: string, argument: string): string {
  if (operator === ':') {
    const [from = '0', length] = argument.split(':')
    const start = Number.parseInt(from, 10) || 0
    const rest = text.slice(start)
    return length === undefined ? rest : rest.slice(0, Number.parseInt(length, 10) || 0)
  }
  if (operator.startsWith('/')) {
    const at = argument.indexOf('/')
    const search = at < 0 ? argument : argument.slice(0, at)
    const replacement = at < 0 ? '' : argument.slice(at + 1)
    if (search === '' || /[*?[]/.test(search)) return text
    return operator === '//' ? text.replaceAll(search, replacement) : text.replace(search, () => replacement)
  }
  if (operator.startsWith('^'))
    return operator === '^^' ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1)
  if (operator.startsWith(','))
    return operator === ',,' ? text.toLowerCase() : text.charAt(0).toLowerCase() + text.slice(1)
  const fixed = argument.replaceAll('*', '')
  if (operator.startsWith('#')) {
    const at = text.indexOf(fixed)
    return at < 0 || (at > 0 && !argument.startsWith('*')) ? text : text.slice(at + fixed.length)
  }
  if (operator.startsWith('%')) {
    const at = text.lastIndexOf(fixed)
    const atEnd = at >= 0 && (at + fixed.length === text.length || argument.endsWith('*'))
    return atEnd ? text.slice(0, at) : text
  }
  return text
}

const splits = (piece: Piece) => (piece.kind === 'variable' || piece.kind === 'output') && !piece.quoted

const writtenAs = (piece: Piece): string =>
  piece.kind === 'text' ? piece.text : piece.kind === 'variable' ? piece.written : '$(…)'

/** `{curl,-s,address}`: one word that becomes several. */
function braces(fields: Value[]): Value[] {
  return fields.flatMap((field) => {
    const list = /^\{([^{}\s]{1,2000},[^{}\s]{0,2000})\}$/.exec(field.text)
    return list ? (list[1] as string).split(',').map((part) => changed(field, part, 'assembled')) : [field]
  })
}

function contentOf(target: Word, path: Value): Value {
  if (target.pieces.some((piece) => piece.kind === 'process')) return path
  return unknown(path.text, 'file')
}

function connectionOf(targets: readonly Value[]): Value | undefined {
  for (const target of targets) {
    const found = connection(target.text)
    if (found) return found
  }
  return undefined
}

function firstCommand(node: Node): { at: number; end: number } {
  let next: Node | undefined = node
  for (let steps = 0; next && steps < 100; steps++) {
    if (next.kind === 'command' || next.kind === 'background') return next
    next = next.kind === 'pipe' || next.kind === 'block' ? next.parts[0] : next.body
  }
  return { at: 0, end: 0 }
}

/** All words of a command in one text, as `eval` joins them. */
export const asText = (args: readonly Value[]): Value => separated(args, ' ')

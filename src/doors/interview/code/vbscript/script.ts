import type { Act, ActKind, CodeReading, HandOver, Origin } from '../../act.ts'
import { secretOf } from '../../knowledge/secrets.ts'
import type { Locate } from '../command/places.ts'
import { readCommand } from '../command/reader.ts'
import { type Dialect, type Token, tokensOf } from './tokens.ts'
import {
  arithmetic,
  builtin,
  numberOf,
  numberValue,
  originsOf,
  shown,
  TEXT_METHODS,
  textValue,
  UNKNOWN,
  type Value,
} from './value.ts'

const DEPTH = 60
const ACTS = 2000
const LAYERS = 30
/** Statements that are gone through, rounds of loops and calls of functions included. */
const STEPS = 400_000

const STOPS = new Set(['then', 'to', 'step', 'else', 'next', 'loop', 'wend', 'do'])
const OPERATORS = new Set(['&', '+', '-', '*', '/', '\\', 'mod', 'xor', '^', 'and', 'or', '%'])

interface Routine {
  parameters: string[]
  from: number
  to: number
}

/** Reads VBScript or JScript: objects of Windows that it makes, and what it has them do. */
export function readScript(source: string, dialect: Dialect, locate: Locate): CodeReading {
  const script = new Script(locate)
  script.run(source, dialect)
  return script.reading()
}

class Script {
  private readonly locate: Locate
  private readonly acts: Act[] = []
  private readonly handOvers: HandOver[] = []
  private readonly routines = new Map<string, Routine & { tokens: readonly Token[] }>()
  private variables = new Map<string, Value>()
  private tokens: readonly Token[] = []
  private dialect: Dialect = 'vbscript'
  private at = 0
  private steps = STEPS
  private calls = 0
  private layers = 0
  /** Where code is told that stands in a text of its own. */
  private site: number | undefined

  constructor(locate: Locate) {
    this.locate = locate
  }

  run(source: string, dialect: Dialect): void {
    const outer = { tokens: this.tokens, at: this.at, dialect: this.dialect }
    this.tokens = tokensOf(source, dialect)
    this.dialect = dialect
    this.findRoutines()
    this.between(0, this.tokens.length)
    Object.assign(this, outer)
  }

  reading(): CodeReading {
    const problem = this.steps > 0 ? '' : `more than ${STEPS} steps: the rest was not read`
    return { acts: this.acts, handOvers: this.handOvers, problem }
  }

  private findRoutines(): void {
    for (let index = 0; index < this.tokens.length; index++) {
      const word = this.tokens[index]?.value
      const name = this.tokens[index + 1]
      if ((word !== 'function' && word !== 'sub') || name?.is !== 'word') continue
      if (this.tokens[index - 1]?.value === 'end' || this.tokens[index - 1]?.value === 'exit') continue
      let next = index + 2
      const parameters: string[] = []
      if (this.tokens[next]?.value === '(')
        for (next++; next < this.tokens.length && this.tokens[next]?.value !== ')'; next++)
          if (this.tokens[next]?.is === 'word' && !/^by(?:val|ref)$/.test(this.tokens[next]?.value ?? ''))
            parameters.push(this.tokens[next]?.value ?? '')
      const to = this.endOf(next + 1, word)
      this.routines.set(name.value, { parameters, from: next + 1, to, tokens: this.tokens })
    }
  }

  /** `End Function`, or the brace that closes the one at `from`. */
  private endOf(from: number, word: string): number {
    let depth = 0
    for (let index = from; index < this.tokens.length; index++) {
      const { value, is } = this.tokens[index] as Token
      if (is === 'text') continue
      if (this.dialect === 'jscript') {
        if (value === '{') depth++
        else if (value === '}' && --depth <= 0) return index
      } else if (value === 'end' && this.tokens[index + 1]?.value === word) return index
    }
    return this.tokens.length
  }

  private between(from: number, to: number): void {
    this.at = from
    while (this.at < to && this.at < this.tokens.length && --this.steps > 0) {
      const before = this.at
      this.statement(to)
      if (this.at <= before && this.at >= from) this.at = before + 1
    }
  }

  private peek(offset = 0): string {
    const token = this.tokens[this.at + offset]
    return !token || token.is === 'text' ? '' : token.value
  }

  private takes(word: string): boolean {
    if (this.peek() !== word) return false
    this.at++
    return true
  }

  private statement(to: number): void {
    while (this.tokens[this.at]?.is === 'end' || '{};'.includes(this.peek() || ' ')) {
      if (this.at >= to) return
      this.at++
    }
    const word = this.peek()
    if ((word === 'function' || word === 'sub') && this.tokens[this.at + 1]?.is === 'word') {
      const routine = this.routines.get(this.peek(1))
      if (routine?.tokens === this.tokens) {
        this.at = routine.to
        return
      }
    }
    if (word === 'for' && this.dialect === 'vbscript' && this.loop()) return
    if (word === 'dim') {
      this.at++
      this.declared()
      return
    }
    if (/^(?:set|const|var|let|call|if|elseif|while|until|do|private|public|redim|return)$/.test(word))
      this.at++
    if (word === 'execute' || word === 'executeglobal') {
      const at = this.tokens[this.at]?.at ?? 0
      this.at++
      this.runCode(this.expression(0), at, word)
      return
    }
    this.assignmentOrCall(word === 'return')
  }

  /** `Dim a, b(3)`: empty until something is put in. */
  private declared(): void {
    for (let token = this.tokens[this.at]; token && token.is !== 'end'; token = this.tokens[++this.at])
      if (token.is === 'word') this.variables.set(token.value, textValue('', new Set()))
  }

  private assignmentOrCall(returns: boolean): void {
    const name = this.tokens[this.at]
    if (name?.is === 'word' && (this.peek(1) === '=' || this.peek(1) === '+=')) {
      const adds = this.peek(1) === '+='
      this.at += 2
      const value = this.expression(0)
      const before = this.variables.get(name.value)
      this.variables.set(name.value, adds && before ? arithmetic('+', before, value) : value)
      return
    }
    const start = this.tokens[this.at]?.at ?? 0
    const value = this.expression(0, true)
    if (returns) this.variables.set('return', value)
    if (this.takes('=')) {
      const given = this.expression(0)
      if (value.object?.endsWith('.path') || value.object?.endsWith('.description'))
        this.persistent(value, given, start)
      return
    }
    const token = this.tokens[this.at]
    if (
      value.object &&
      token &&
      token.is !== 'end' &&
      !STOPS.has(token.value) &&
      token.value !== ')' &&
      token.value !== '}'
    )
      this.call(value, this.list(0), start)
  }

  /** `For i = a To b Step s … Next` and `For Each x In list … Next`. @returns false when it cannot be followed. */
  private loop(): boolean {
    const start = this.at
    const end = this.nextOf(start + 1)
    this.at++
    if (this.takes('each')) {
      const name = this.peek()
      this.at += 2
      const { items } = this.expression(0)
      this.rounds(name, items?.slice(0, STEPS) ?? [UNKNOWN], end)
      return true
    }
    const name = this.peek()
    this.at++
    if (!this.takes('=')) {
      this.at = start + 1
      return true
    }
    const from = numberOf(this.expression(0))
    this.takes('to')
    const until = numberOf(this.expression(0))
    const step = this.takes('step') ? (numberOf(this.expression(0)) ?? 1) : 1
    const rounds: Value[] = []
    if (from !== undefined && until !== undefined && step !== 0)
      for (
        let value = from;
        (step > 0 ? value <= until : value >= until) && rounds.length < STEPS;
        value += step
      )
        rounds.push(numberValue(value))
    this.rounds(name, rounds.length > 0 ? rounds : [UNKNOWN], end)
    return true
  }

  private rounds(name: string, values: readonly Value[], end: number): void {
    const body = this.at
    for (const value of values) {
      if (this.steps <= 0) break
      this.variables.set(name, value)
      this.between(body, end)
    }
    this.at = end + 1
  }

  private nextOf(from: number): number {
    let depth = 1
    for (let index = from; index < this.tokens.length; index++) {
      const { value, is } = this.tokens[index] as Token
      if (is !== 'word') continue
      if (value === 'for' && this.tokens[index - 1]?.value !== 'exit') depth++
      else if (value === 'next' && --depth === 0) return index
    }
    return this.tokens.length
  }

  private list(depth: number): Value[] {
    const args: Value[] = []
    for (;;) {
      const before = this.at
      if (this.peek() === ',') args.push(UNKNOWN)
      else args.push(this.expression(depth + 1))
      if (!this.takes(',') || this.at === before || args.length > 10_000) return args
    }
  }

  private expression(depth: number, isStatement = false): Value {
    let value = this.postfix(depth, isStatement)
    for (;;) {
      const operator = this.peek()
      if (!OPERATORS.has(operator) || this.steps <= 0) return value
      this.steps--
      this.at++
      value = arithmetic(operator, value, this.postfix(depth))
    }
  }

  private postfix(depth: number, isStatement = false): Value {
    const start = this.tokens[this.at]?.at ?? 0
    let value = this.primary(depth)
    for (;;) {
      if (this.takes('.')) {
        const name = this.peek()
        this.at++
        value = this.member(value, name)
      } else if (this.peek() === '(' && depth < DEPTH) {
        this.at++
        const args = this.peek() === ')' ? [] : this.list(depth)
        this.takes(')')
        // `shell.Run("x"), 0` of a statement: the parentheses are the first argument's own.
        if (isStatement && this.peek() === ',' && value.object) {
          this.at++
          args.push(...this.list(depth))
        }
        value = this.call(value, args, start)
      } else return value
    }
  }

  private primary(depth: number): Value {
    const token = this.tokens[this.at]
    if (!token || token.is === 'end' || depth >= DEPTH) return UNKNOWN
    this.at++
    switch (token.is) {
      case 'text':
        if (secretOf(token.value))
          this.act('read-secret', token.at, 'a path in the script', [token.value], ['secret'])
        return textValue(token.value)
      case 'number':
        return numberValue(Number(token.value))
      case 'word':
        if (token.value === 'new' || token.value === 'not') return this.postfix(depth + 1)
        return this.variables.get(token.value) ?? { object: token.value, origins: new Set() }
      default:
        if (token.value === '(') {
          const value = this.expression(depth + 1)
          this.takes(')')
          return value
        }
        if (token.value === '[') {
          const items = this.peek() === ']' ? [] : this.list(depth)
          this.takes(']')
          return { items, origins: new Set() }
        }
        if (token.value === '-') {
          const value = this.postfix(depth + 1)
          return value.number === undefined ? UNKNOWN : numberValue(-value.number)
        }
        return UNKNOWN
    }
  }

  private member(of: Value, name: string): Value {
    if (of.text !== undefined || of.items) return { object: `text.${name}`, items: [of], origins: of.origins }
    const object = of.object === undefined ? name : `${of.object}.${name}`
    const received = /\.(?:responsetext|responsebody|responsestream)$/.test(object)
    return {
      object,
      ...(of.about ? { about: of.about } : {}),
      origins: received ? new Set<Origin>(['network']) : of.origins,
    }
  }

  private act(kind: ActKind, at: number, how: string, values: string[], origins: Iterable<Origin>): void {
    if (this.acts.length >= ACTS) return
    const named = [...new Set(origins)]
    this.acts.push({
      kind,
      language: 'vbscript',
      where: this.locate(this.site ?? at),
      how,
      values: values.map((value) => value.slice(0, 2000)),
      origins: named.length > 0 ? named : ['unknown'],
    })
  }

  private call(callee: Value, args: Value[], at: number): Value {
    const name = callee.object ?? ''
    const routine = this.routines.get(name)
    if (routine) return this.invoke(name, routine, args)
    if (name.startsWith('text.')) {
      const method = TEXT_METHODS[name.slice(5)]
      const [of] = callee.items ?? []
      return (
        (method && of ? builtin(method, [of, ...args]) : undefined) ?? { origins: originsOf([of, ...args]) }
      )
    }
    if (/^(?:createobject|getobject|activexobject|wscript\.createobject|server\.createobject)$/.test(name))
      return { object: shown(args[0]).toLowerCase(), about: { origins: new Set() }, origins: new Set() }
    if (name === 'eval') {
      if (args[0]) this.runCode(args[0], at, 'eval')
      return UNKNOWN
    }
    return builtin(name, args) ?? this.method(callee, name.slice(name.lastIndexOf('.') + 1), args, at)
  }

  /** What an object of Windows does. */
  private method(callee: Value, method: string, args: Value[], at: number): Value {
    const name = callee.object ?? ''
    const origins = originsOf(args)
    const [first, second] = args
    if (
      /wscript\.shell|shell\.application|win32_process/.test(name) &&
      /^(?:run|exec|shellexecute|create)$/.test(method)
    ) {
      this.program(
        method === 'shellexecute' && second
          ? arithmetic('&', arithmetic('&', first ?? UNKNOWN, textValue(' ')), second)
          : first,
        at,
        `${method}(…)`,
      )
      const window = numberOf(method === 'shellexecute' ? args[4] : second)
      if (window === 0) this.act('hide', at, 'a hidden window', [], ['literal'])
      return UNKNOWN
    }
    if (/xmlhttp|winhttp|internetexplorer/.test(name)) {
      if (method === 'open' || method === 'navigate') {
        const address = shown(method === 'open' ? second : first)
        if (callee.about) callee.about.address = address
        const sends = method === 'open' && /post|put/i.test(shown(first))
        this.act(sends ? 'upload' : 'download', at, `${name}(…)`, [address], origins)
      } else if (
        method === 'send' &&
        [...origins].some((origin) => origin !== 'literal' && origin !== 'unknown')
      )
        this.act('upload', at, `${name}(…)`, callee.about?.address ? [callee.about.address] : [], origins)
      return { origins: new Set(['network']) }
    }
    if (name.includes('adodb.stream')) {
      if (method === 'write' || method === 'writetext')
        for (const origin of origins) callee.about?.origins.add(origin)
      if (method === 'savetofile')
        this.act('write-file', at, 'ADODB.Stream.SaveToFile(…)', [shown(first)], callee.about?.origins ?? [])
      return { origins: callee.about?.origins ?? new Set() }
    }
    if (name.includes('filesystemobject')) return this.file(method, args, at)
    if (method === 'regwrite' && /currentversion\\+run/i.test(shown(first)))
      this.act('persist', at, 'RegWrite(…)', [shown(first)], origins)
    if (method === 'createshortcut')
      return { object: 'shortcut', about: { address: shown(first), origins: new Set() }, origins: new Set() }
    if (method === 'save' && /startup/i.test(callee.about?.address ?? ''))
      this.act('persist', at, 'a shortcut in Startup', [callee.about?.address ?? ''], ['literal'])
    if (method === 'expandenvironmentstrings' && first) return first
    if (method === 'specialfolders' && first) return textValue(`%${shown(first)}%`)
    if (method === 'getdata' && name.includes('clipboard')) {
      this.act('read-clipboard', at, 'clipboardData.getData(…)', [], ['clipboard'])
      return { origins: new Set(['clipboard']) }
    }
    return {
      object: name,
      ...(callee.about ? { about: callee.about } : {}),
      origins: originsOf([callee, ...args]),
    }
  }

  private file(method: string, args: readonly Value[], at: number): Value {
    const path = shown(args[0])
    if (
      method === 'createtextfile' ||
      (method === 'opentextfile' && numberOf(args[1]) !== 1 && args.length > 1)
    )
      this.act('write-file', at, `${method}(…)`, [path], originsOf(args))
    if (/^(?:copyfile|movefile)$/.test(method)) {
      this.act('write-file', at, `${method}(…)`, [shown(args[1])], ['file'])
      if (/startup/i.test(shown(args[1]))) this.act('persist', at, `${method}(…)`, [shown(args[1])], ['file'])
    }
    if (/^delete(?:file|folder)$/.test(method))
      this.act('delete-file', at, `${method}(…)`, [path], originsOf(args))
    if (method === 'buildpath')
      return arithmetic('&', arithmetic('&', args[0] ?? UNKNOWN, textValue('\\')), args[1] ?? UNKNOWN)
    return { object: 'file', origins: new Set(['file']) }
  }

  private persistent(target: Value, given: Value, at: number): void {
    if (target.object?.includes('schedule.service'))
      this.act('persist', at, 'a scheduled task', [shown(given)], given.origins)
  }

  private program(command: Value | undefined, at: number, how: string): void {
    const line = shown(command)
    const origins = originsOf([command])
    this.act('run-program', at, how, [line], origins)
    const { acts, handOvers } = readCommand(line, { shell: 'cmd', where: this.locate(this.site ?? at) })
    const hiding = [...origins].filter((origin) => origin === 'decoded' || origin === 'assembled')
    for (const act of acts)
      if (this.acts.length < ACTS)
        this.acts.push({ ...act, origins: [...new Set([...act.origins, ...hiding])] })
    this.handOvers.push(...handOvers)
  }

  private runCode(code: Value, at: number, how: string): void {
    this.act('run-code', at, how, [shown(code)], originsOf([code]))
    if (code.text === undefined || code.text.includes('…') || this.layers >= LAYERS) return
    const { site } = this
    this.site ??= at
    this.layers++
    this.run(code.text, how === 'eval' && this.dialect === 'jscript' ? 'jscript' : this.dialect)
    this.layers--
    this.site = site
  }

  private invoke(
    name: string,
    routine: Routine & { tokens: readonly Token[] },
    args: readonly Value[],
  ): Value {
    if (this.calls >= 12 || this.steps <= 0) return { origins: originsOf(args) }
    const { at, tokens, variables } = this
    this.calls++
    this.tokens = routine.tokens
    this.variables = new Map(variables)
    routine.parameters.forEach(
      (parameter, index) => void this.variables.set(parameter, args[index] ?? UNKNOWN),
    )
    this.variables.delete('return')
    this.between(routine.from, routine.to)
    const result = this.variables.get(this.dialect === 'jscript' ? 'return' : name) ?? UNKNOWN
    this.calls--
    this.at = at
    this.tokens = tokens
    this.variables = variables
    return result
  }
}

import type { Place } from '../../../../core/finding.ts'
import type { Act, ActKind, CodeReading, HandOver, Language } from '../../act.ts'
import { secretOf } from '../../knowledge/secrets.ts'
import { readCommand } from '../command/reader.ts'
import type { Project } from '../reader.ts'
import { stringsIn } from './decode.ts'
import {
  carried,
  collectionMethod,
  concatenated,
  elementOf,
  indexed,
  itemsOf,
  operated,
  sliced,
  textMethod,
} from './fold.ts'
import { formatCall } from './format.ts'
import { type Call, type Effects, modelOf } from './models/model.ts'
import { parse } from './parse.ts'
import type { Argument, Expression, FunctionStatement, Parameter, Statement } from './syntax.ts'
import {
  bytesValue,
  type Closure,
  either,
  from,
  HIDING,
  listValue,
  mixed,
  named,
  numberValue,
  type Origins,
  originNames,
  originsOf,
  Scope,
  textsOf,
  textValue,
  UNKNOWN,
  type Value,
} from './value.ts'

/** Steps beyond the one look that every statement gets, for bodies of functions at each call. */
const CALL_STEPS = 80_000
/** The same for rounds of loops over what is known: a text that is decoded letter by letter takes many. */
const LOOP_STEPS = 400_000
/** Rounds of one loop that are gone through one by one. */
const ROUNDS = 20_000
/** Calls within calls. */
const CALLS_DEPTH = 12
/** Code in code in code, and the characters of all of it. */
const LAYERS = 60
const INNER_CHARACTERS = 16 * 2 ** 20
/** Functions that are looked at though nobody was seen to call them. */
const FUNCTIONS = 20_000
/** A function may give something else the second time, as when another method was called in between. */
const TIMES = 2
const RESULTS = 20_000
const ACTS = 2000
const VALUES = 12
const VALUE_LENGTH = 2000

/** What the reader of the project lends to the reading of one file. */
export interface Surroundings {
  project: Project
  /** `path` of the file, if the code stands in one. */
  path: string | undefined
  locate(at: number): Place
  /** Names that a module of the project defines, by its path. */
  module(path: string): ReadonlyMap<string, Value> | undefined
}

interface Noted {
  kind: ActKind
  at: number
  how: string
  values: Set<string>
  origins: Origins
}

/** Goes through Python once as a computer would, with values as far as they are known, and notes what it does. */
export class Interpreter implements Effects {
  readonly globals = new Scope()
  readonly project: Project
  readonly path: string | undefined
  private readonly surroundings: Surroundings
  private scope = this.globals
  private readonly acts = new Map<string, Noted>()
  private readonly handOvers = new Map<string, HandOver>()
  private readonly commands: Act[] = []
  private readonly pending: Closure[] = []
  private readonly visited = new Set<unknown>()
  private readonly secrets = new Map<string, number>()
  private readonly results = new Map<string, { value: Value; times: number }>()
  private readonly ids = new WeakMap<object, number>()
  private nextId = 1
  private problem = ''
  private callSteps = CALL_STEPS
  private loopSteps = LOOP_STEPS
  /** Loops over what is known that are under way. */
  private loops = 0
  private depth = 0
  private layers = 0
  private readonly running = new Set<string>()
  private innerLeft = INNER_CHARACTERS
  /** Where things are told that happen in code which does not stand in this file as it is. */
  private site: number | undefined
  private callSite = 0
  /** How the code at hand was hidden. */
  private hidden: Origins = 0
  /** Within a branch that need not run: what was before may be still. */
  private unsure = false
  private returned: Value[] = []
  readsUnknown = false
  readonly written = new Map<string, Origins>()

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings
    this.project = surroundings.project
    this.path = surroundings.path
  }

  /** Reads a whole text; call once. */
  run(source: string): CodeReading {
    try {
      const { statements, whole } = parse(source)
      if (!whole) this.problem = 'it is nested too deep or too long: a part of it was not read'
      this.block(statements)
      this.rest()
      this.mentionSecrets()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.problem = 'it is nested too deep: a part of it was not read'
    }
    return this.reading()
  }

  private reading(): CodeReading {
    const acts = [...this.acts.values()].map(
      ({ kind, at, how, values, origins }): Act => ({
        kind,
        language: 'python',
        where: this.surroundings.locate(at),
        how,
        values: [...values],
        origins: originNames(origins, kind === 'upload'),
      }),
    )
    return {
      acts: [...acts, ...this.commands],
      handOvers: [...this.handOvers.values()],
      problem: this.problem,
    }
  }

  /** Functions that nobody in the file calls may be called from elsewhere. */
  private rest(): void {
    for (let count = 0; count < FUNCTIONS && this.pending.length > 0; count++) {
      const closure = this.pending.shift()
      if (!closure || this.visited.has(closure.body)) continue
      const args = closure.parameters.map(({ name }, index) =>
        closure.owner && index === 0 && name !== 'cls' ? closure.owner : { origins: from('caller') },
      )
      this.invoke(closure, args, new Map(), true)
    }
  }

  /** A program that names a browser's store and reads files whose names it puts together reads that store. */
  private mentionSecrets(): void {
    if (!this.readsUnknown) return
    const known = new Set(
      [...this.acts.values()]
        .filter(({ kind }) => kind === 'read-secret')
        .flatMap(({ values }) => [...values]),
    )
    for (const [text, at] of this.secrets)
      if (![...known].some((value) => value.includes(text)))
        this.note('read-secret', at, {
          how: 'named in a program that reads files',
          values: [text],
          origins: from('secret'),
        })
  }

  note(
    kind: ActKind,
    at: number,
    { how, values, origins }: { how: string; values: string[]; origins: Origins },
  ): void {
    const place = this.site ?? at
    const key = `${kind} ${place} ${how}`
    let noted = this.acts.get(key)
    if (!noted) {
      if (this.acts.size >= ACTS) return
      noted = { kind, at: place, how, values: new Set(), origins: 0 }
      this.acts.set(key, noted)
    }
    noted.origins |= origins | this.hidden
    for (const value of values) if (noted.values.size < VALUES) noted.values.add(value.slice(0, VALUE_LENGTH))
  }

  handOver(at: number, to: HandOver['to'], value: string, language?: Language): void {
    const key = `${to} ${value}`
    if (this.handOvers.has(key) || this.handOvers.size >= ACTS) return
    const where = this.surroundings.locate(this.site ?? at)
    this.handOvers.set(key, { where, to, value, ...(language ? { language } : {}) })
  }

  /** A command line, read by those who know shells. */
  command(at: number, line: string, shell: 'sh' | 'powershell' | 'cmd'): void {
    if (this.commands.length >= ACTS || line.length > 100_000) return
    const where = this.surroundings.locate(this.site ?? at)
    const reading = readCommand(line, { shell, where })
    const hidden = originNames(this.hidden & HIDING)
    for (const act of reading.acts)
      this.commands.push(
        this.hidden & HIDING ? { ...act, origins: [...new Set([...act.origins, ...hidden])] } : act,
      )
    for (const { to, value, language } of reading.handOvers) this.handOver(at, to, value, language)
  }

  /** `exec` and its like: notes it, and reads what is run where it is known. */
  runCode(value: Value, at: number, how: string, evaluated = false): Value {
    const origins = originsOf(value)
    const compiled = value.name?.startsWith('marshal.') && value.bytes
    const texts = compiled ? [stringsIn(compiled).join(' ')] : textsOf(value)
    this.note('run-code', at, { how, values: texts, origins: origins || from('unknown') })
    let result = UNKNOWN
    for (const option of [value, ...(value.others ?? [])]) {
      const text = option.bytes
        ? Buffer.from(option.bytes).toString('utf8')
        : option.whole
          ? option.text
          : undefined
      if (text !== undefined && !compiled) result = this.inner(text, at, origins & HIDING, evaluated)
    }
    return result
  }

  private inner(text: string, at: number, hiding: Origins, evaluated: boolean): Value {
    // A text that runs itself has nothing new to say.
    if (this.running.has(text)) return UNKNOWN
    if (this.layers >= LAYERS || text.length > this.innerLeft) {
      this.problem = `code in code more than ${LAYERS} deep or ${INNER_CHARACTERS} characters: the rest was not read`
      return UNKNOWN
    }
    this.innerLeft -= text.length
    const { site, hidden } = this
    this.site ??= at
    this.hidden |= hiding
    this.layers++
    this.running.add(text)
    const { statements } = parse(text)
    const last = statements.at(-1)
    let result = UNKNOWN
    if (evaluated && statements.length === 1 && last?.is === 'expression') result = this.evaluate(last.value)
    else this.block(statements)
    this.layers--
    this.running.delete(text)
    this.site = site
    this.hidden = hidden
    return result
  }

  private step(): void {
    if (this.loops > 0) this.loopSteps--
    else this.callSteps--
  }

  private get isSpent(): boolean {
    return this.loops > 0 ? this.loopSteps <= 0 : this.callSteps <= 0
  }

  private block(statements: readonly Statement[]): void {
    for (const statement of statements) this.statement(statement)
  }

  private statement(statement: Statement): void {
    this.step()
    switch (statement.is) {
      case 'expression':
        // A string that stands alone is a comment.
        if (statement.value.is !== 'string') this.evaluate(statement.value)
        return
      case 'assign': {
        const value = this.evaluate(statement.value)
        for (const target of statement.targets) this.assign(target, value)
        return
      }
      case 'update': {
        const value = operated(
          statement.operator,
          this.evaluate(statement.target),
          this.evaluate(statement.value),
        )
        const { unsure } = this
        this.unsure = false
        this.assign(statement.target, value)
        this.unsure = unsure
        return
      }
      case 'import':
        for (const { path, as } of statement.names) this.imports(statement.at, path, as)
        return
      case 'import-from':
        this.importsFrom(statement.at, statement.path, statement.names)
        return
      case 'function':
        this.define(statement, undefined)
        return
      case 'class':
        this.class(statement)
        return
      case 'for':
        this.for(statement.target, this.evaluate(statement.over), () => this.block(statement.body))
        return
      case 'branches':
        for (const condition of statement.conditions) this.evaluate(condition)
        this.perhaps(() => {
          for (const body of statement.bodies) this.block(body)
        })
        return
      case 'with':
        for (const { value, target } of statement.items) {
          const context = this.evaluate(value)
          if (target) this.assign(target, context)
        }
        this.block(statement.body)
        return
      case 'return':
        if (statement.value) this.returned.push(this.evaluate(statement.value))
        return
      case 'global':
        for (const name of statement.names) this.scope.globals.add(name)
        return
    }
  }

  private perhaps(work: () => void): void {
    const { unsure } = this
    this.unsure = true
    work()
    this.unsure = unsure
  }

  private for(target: Expression, over: Value, round: () => void): void {
    if (over.name === 'os.environ') this.readEnvironment(target.at)
    const items = itemsOf(over)
    if (!items || items.length > ROUNDS || this.loopSteps <= 0) {
      this.perhaps(() => {
        this.assign(target, elementOf(over))
        round()
      })
      return
    }
    const { unsure } = this
    this.unsure = false
    this.loops++
    for (const item of [...items]) {
      this.assign(target, item)
      round()
      if (this.loopSteps <= 0) break
    }
    this.loops--
    this.unsure = unsure
    if (items.length === 0) this.perhaps(round)
  }

  private assign(target: Expression, value: Value): void {
    switch (target.is) {
      case 'name': {
        const before = this.unsure ? this.scope.names.get(target.name) : undefined
        const changed = before && before !== value && before !== UNKNOWN && !before.closure
        this.scope.set(target.name, changed ? either([value, before]) : value)
        return
      }
      case 'list': {
        const items = itemsOf(value)
        target.items.forEach((item, index) => {
          if (item.is === 'spread')
            this.assign(item.of, items ? listValue(items.slice(index)) : carried([value]))
          else this.assign(item, items?.[index] ?? carried([value]))
        })
        return
      }
      case 'attribute': {
        const of = this.evaluate(target.of)
        const before = of.members?.get(target.name)
        if (of.members)
          of.members.set(target.name, before && before !== UNKNOWN && value === UNKNOWN ? before : value)
        return
      }
      case 'index': {
        const of = this.evaluate(target.of)
        const key = this.evaluate(target.index)
        const name = key.text ?? (key.number === undefined ? undefined : String(key.number))
        if (of.entries) of.entries.set(name ?? `…${of.entries.size}`, value)
        else if (of.items && key.number !== undefined && key.number < of.items.length && key.number >= 0)
          of.items[key.number] = value
        return
      }
      case 'slice':
        this.evaluate(target.of)
        return
      case 'spread':
        this.assign(target.of, value)
        return
      default:
        this.evaluate(target)
    }
  }

  private imports(at: number, path: string, as: string | undefined): void {
    const file = this.importedFile(at, path)
    const first = path.split('.', 1)[0] ?? path
    if (as !== undefined || first === path) this.scope.set(as ?? path, file ?? named(path))
    else this.scope.set(first, this.importedFile(at, first) ?? named(first))
  }

  private importsFrom(
    at: number,
    path: string,
    names: readonly { name: string; as: string | undefined }[],
  ): void {
    const file = this.importedFile(at, path)
    for (const { name, as } of names) {
      if (name === '*') {
        for (const [key, value] of (file && this.membersOf(file)) ?? []) this.scope.set(key, value)
        continue
      }
      const inner = this.importedFile(at, path.endsWith('.') ? `${path}${name}` : `${path}.${name}`)
      const member = file ? this.membersOf(file)?.get(name) : undefined
      this.scope.set(as ?? name, member ?? inner ?? (file ? UNKNOWN : named(canonical(`${path}.${name}`))))
    }
  }

  private importedFile(at: number, path: string): Value | undefined {
    if (this.path === undefined) return undefined
    // What is well known is taken for what it is, even where a copy of it lies in the project.
    const isKnown = KNOWN_MODULES.has(path.split('.', 1)[0] ?? '')
    const file = this.project.resolve(this.path, path, 'python')
    if (!file) return undefined
    this.handOver(at, 'module', path, 'python')
    return isKnown || file.path === this.path ? undefined : { origins: 0, file: file.path }
  }

  private membersOf(value: Value): ReadonlyMap<string, Value> | undefined {
    return value.members ?? (value.file === undefined ? undefined : this.surroundings.module(value.file))
  }

  private closure(
    name: string,
    parameters: Parameter[],
    body: Closure['body'],
    owner: Value | undefined,
    at: number,
  ): Value {
    const closure: Closure = {
      name,
      parameters,
      body,
      scope: this.scope,
      owner,
      at,
      module: this.path,
      site: this.site,
    }
    this.pending.push(closure)
    return { origins: this.hidden, closure }
  }

  private define(statement: FunctionStatement, owner: Value | undefined): Value {
    for (const decorator of statement.decorators) this.evaluate(decorator)
    const value = this.closure(statement.name, statement.parameters, statement.body, owner, statement.at)
    if (!owner) this.scope.set(statement.name, value)
    return value
  }

  private class(statement: Extract<Statement, { is: 'class' }>): void {
    for (const part of statement.decorators) this.evaluate(part)
    const bases = statement.bases.map((base) => this.evaluate(base))
    const inherited = bases.flatMap((base) => [...(base.members ?? [])])
    const owner: Value = { origins: 0, members: new Map(inherited) }
    const outer = this.scope
    this.scope = new Scope(outer)
    for (const inner of statement.body) {
      if (inner.is === 'function') this.scope.set(inner.name, this.define(inner, owner))
      else this.statement(inner)
    }
    for (const [name, value] of this.scope.names) owner.members?.set(name, value)
    this.scope = outer
    this.scope.set(statement.name, owner)
  }

  evaluate(expression: Expression): Value {
    this.step()
    switch (expression.is) {
      case 'name':
        return this.lookUp(expression.name)
      case 'string':
        this.mention(expression.text, expression.at)
        return textValue(expression.text)
      case 'bytes':
        return bytesValue(expression.bytes)
      case 'number':
        return numberValue(expression.number)
      case 'none':
        return { origins: from('literal') }
      case 'format': {
        const value = concatenated(
          expression.parts.map((part) => (typeof part === 'string' ? textValue(part) : this.evaluate(part))),
        )
        if (value.text) this.mention(value.text, expression.at)
        return value
      }
      case 'chain': {
        let value = this.evaluate(expression.first)
        for (const { operator, operand } of expression.rest)
          value = operated(operator, value, this.evaluate(operand))
        if (value.text) this.mention(value.text, expression.at)
        return value
      }
      case 'unary': {
        const value = this.evaluate(expression.operand)
        if (value.number === undefined) return carried([value])
        const { number } = value
        return numberValue(
          expression.operator === '-'
            ? -number
            : expression.operator === '~'
              ? ~number
              : expression.operator === '+'
                ? number
                : number
                  ? 0
                  : 1,
        )
      }
      case 'attribute':
        return this.attribute(this.evaluate(expression.of), expression.name)
      case 'index': {
        const of = this.evaluate(expression.of)
        return this.index(of, this.evaluate(expression.index))
      }
      case 'slice': {
        const of = this.evaluate(expression.of)
        const bounds = [expression.from, expression.to, expression.step].map((bound) => {
          const value = bound && this.evaluate(bound)
          return value === undefined || value.number !== undefined ? value?.number : Number.NaN
        })
        return bounds.some(Number.isNaN) ? carried([of]) : sliced(of, bounds)
      }
      case 'call':
        return this.call(expression)
      case 'list':
        return listValue(this.items(expression.items))
      case 'dictionary':
        return this.dictionary(expression.entries)
      case 'comprehension':
        return this.comprehension(expression)
      case 'lambda':
        return this.closure('lambda', expression.parameters, expression.result, undefined, expression.at)
      case 'choice':
        this.evaluate(expression.condition)
        return either([this.evaluate(expression.yes), this.evaluate(expression.no)])
      case 'walrus': {
        const value = this.evaluate(expression.value)
        this.scope.set(expression.name, value)
        return value
      }
      case 'spread':
        return this.evaluate(expression.of)
      case 'other':
        return carried(expression.parts.map((part) => this.evaluate(part)))
    }
  }

  private items(expressions: readonly Expression[]): Value[] {
    return expressions.flatMap((item) => {
      const value = this.evaluate(item)
      return item.is === 'spread' ? (itemsOf(value) ?? [carried([value])]) : [value]
    })
  }

  private dictionary(list: readonly { key: Expression | undefined; value: Expression }[]): Value {
    const entries = new Map<string, Value>()
    for (const { key, value } of list) {
      const name = key && this.evaluate(key)
      const inner = this.evaluate(value)
      if (!name) {
        if (inner.name === 'os.environ') this.readEnvironment(value.at)
        if (inner.entries) for (const [each, part] of inner.entries) entries.set(each, part)
        else entries.set(`…${entries.size}`, mixed(UNKNOWN, originsOf(inner)))
      } else
        entries.set(
          name.text ?? (name.number === undefined ? `…${entries.size}` : String(name.number)),
          inner,
        )
    }
    return { origins: 0, entries }
  }

  private comprehension(expression: Extract<Expression, { is: 'comprehension' }>): Value {
    const results: Value[] = []
    const outer = this.scope
    this.scope = new Scope(outer)
    let whole = expression.clauses.length > 0
    const round = (index: number): void => {
      const clause = expression.clauses[index]
      if (!clause) {
        const values = expression.of.map((part) => this.evaluate(part))
        if (results.length < ROUNDS)
          results.push(values.length > 1 ? listValue(values) : (values[0] ?? UNKNOWN))
        return
      }
      const over = this.evaluate(clause.over)
      // Of what is not known there is one round: its result is an example, not the list.
      if (!itemsOf(over) || clause.conditions.length > 0) whole = false
      this.for(clause.target, over, () => {
        for (const condition of clause.conditions) this.evaluate(condition)
        round(index + 1)
      })
    }
    round(0)
    this.scope = outer
    if (expression.dictionary) {
      const pairs = results.map(
        ({ items }) => [items?.[0]?.text ?? String(items?.[0]?.number), items?.[1] ?? UNKNOWN] as const,
      )
      return { origins: 0, entries: new Map(pairs) }
    }
    return whole ? listValue(results) : { ...carried(results), others: results.slice(0, 6) }
  }

  private lookUp(name: string): Value {
    const value = this.scope.get(name)
    if (value) return value
    if (name === '__builtins__') return named('builtins')
    if (name === '__file__' && this.path !== undefined) return textValue(this.path, from('literal'))
    return BUILTINS.has(name) ? named(name) : UNKNOWN
  }

  attribute(of: Value, name: string): Value {
    const member = this.membersOf(of)?.get(name)
    if (member) return member
    if (of.name !== undefined) {
      if (name === '__dict__' || name === '__getattribute__') return of
      const path = canonical(`${of.name}.${name}`)
      const constant = CONSTANTS[path]
      if (constant !== undefined) return textValue(constant, from('literal'))
      return {
        origins: of.origins,
        name: path,
        made: of.made ?? [],
        ...(of.text !== undefined && /^pathlib\./.test(of.name)
          ? { text: of.text, whole: of.whole ?? false }
          : {}),
      }
    }
    if (of.text !== undefined || of.bytes || of.items || of.entries)
      return { origins: 0, name: `.${name}`, made: [of] }
    return carried([of])
  }

  private index(of: Value, index: Value): Value {
    const key = index.text
    if (key !== undefined && (of.name === 'globals()' || of.name === 'locals()' || of.name === 'vars()'))
      return mixed(this.lookUp(key), index.origins & HIDING)
    if (key !== undefined && of.name === 'sys.modules') return named(key, index.origins & HIDING)
    if (key !== undefined && of.name === 'builtins')
      return named(canonical(`builtins.${key}`), index.origins & HIDING)
    if (of.name === 'os.environ' && key !== undefined) return this.variable(key)
    return indexed(of, index)
  }

  /** One variable of the environment. */
  variable(name: string): Value {
    const set = this.project.environment.get(name)
    if (set !== undefined) return textValue(set, from('environment', 'literal'))
    return textValue(/^(?:HOME|USERPROFILE)$/.test(name) ? '~' : `%${name}%`, from('environment'), false)
  }

  readEnvironment(at: number): void {
    this.note('read-environment', at, { how: 'os.environ', values: [], origins: from('all-environment') })
  }

  private mention(text: string, at: number): void {
    if (text.length < 4 || text.length > 400 || this.secrets.size >= 200 || this.secrets.has(text)) return
    if (secretOf(text)) this.secrets.set(text, this.site ?? at)
  }

  private call(expression: Extract<Expression, { is: 'call' }>): Value {
    const { callee } = expression
    const receiver = callee.is === 'attribute' ? this.evaluate(callee.of) : undefined
    const target =
      callee.is === 'attribute' && receiver ? this.attribute(receiver, callee.name) : this.evaluate(callee)
    const { args, keywords } = this.arguments(expression.args)
    const method = callee.is === 'attribute' ? callee.name : ''
    if (this.site === undefined) this.callSite = expression.at
    const place = { at: expression.at }
    const results = [target, ...(target.others ?? []).slice(0, 3)].map((option) =>
      this.apply(option, { ...place, receiver, method, args, keywords }),
    )
    return results.length === 1 ? (results[0] as Value) : either(results)
  }

  private arguments(list: readonly Argument[]) {
    const args: Value[] = []
    const keywords = new Map<string, Value>()
    for (const { value: expression, keyword, spread } of list) {
      const value = this.evaluate(expression)
      if (value.name === 'os.environ' && keyword !== 'env') this.readEnvironment(expression.at)
      if (spread === '**' && value.entries) for (const [name, each] of value.entries) keywords.set(name, each)
      else if (spread === '*') args.push(...(itemsOf(value) ?? [carried([value])]))
      else if (keyword !== undefined) keywords.set(keyword, value)
      else args.push(value)
    }
    return { args, keywords }
  }

  /** Calls a value with values. */
  apply(
    target: Value,
    call: {
      at: number
      receiver?: Value | undefined
      method?: string
      args: Value[]
      keywords: Map<string, Value>
    },
  ): Value {
    const { at, receiver, args, keywords } = call
    if (target.closure) {
      const bound = target.closure.owner && target.closure.parameters[0]?.name === 'self'
      return this.invoke(target.closure, bound ? [target.closure.owner as Value, ...args] : args, keywords)
    }
    if (target.members) {
      const start = target.members.get('__init__')?.closure
      if (start) this.invoke(start, [target, ...args], keywords)
      return target
    }
    if (target.name?.startsWith('.') && target.made?.[0])
      return this.method(target.made[0], target.name.slice(1), call)
    if (receiver && target.name === undefined && call.method) return this.method(receiver, call.method, call)
    if (target.name === undefined) return carried([target, receiver, ...args, ...keywords.values()])
    const model = modelOf(target.name)
    const made: Call = {
      name: target.name,
      receiver: receiver ?? target,
      target,
      args,
      keywords,
      at,
      on: this,
    }
    const result = model?.(made)
    if (result) return mixed(result, target.origins & HIDING)
    if (receiver?.text !== undefined && call.method) {
      const folded = textMethod(receiver, call.method, args)
      if (folded) return folded
    }
    const origins = carried([target, ...args, ...keywords.values()]).origins
    return {
      origins,
      name: `${target.name}()`,
      made: [...(target.made ?? []), ...args, ...keywords.values()],
    }
  }

  private method(
    of: Value,
    method: string,
    { at, args, keywords }: { at: number; args: Value[]; keywords: Map<string, Value> },
  ): Value {
    if (method === 'format' && of.text !== undefined) return formatCall(of, args, keywords)
    if (method === 'items' && of.name === 'os.environ') this.readEnvironment(at)
    const result =
      of.text !== undefined || of.bytes ? textMethod(of, method, args) : collectionMethod(of, method, args)
    if (result) return result
    const model = modelOf(`?.${method}`)
    const target = carried([of])
    return (
      model?.({ name: `?.${method}`, receiver: of, target, args, keywords, at, on: this }) ??
      carried([of, ...args, ...keywords.values()])
    )
  }

  /** Runs the body of a function for these arguments. @param alone nobody called it: it is read once, whatever is left. */
  invoke(
    closure: Closure,
    args: readonly Value[],
    keywords: ReadonlyMap<string, Value>,
    alone = false,
  ): Value {
    const result = carried([...args, ...keywords.values()])
    if (this.depth >= CALLS_DEPTH || (this.isSpent && !alone)) return result
    const key = this.keyOf(closure, args, keywords)
    const known = this.results.get(key)
    if (known && known.times >= TIMES) return known.value
    const { site, scope, returned, unsure } = this
    // What a function of another file does is told where it is called from here: its offsets are of another text.
    this.site ??= closure.module === this.path ? closure.site : this.callSite
    this.visited.add(closure.body)
    this.depth++
    this.scope = this.bind(closure, args, keywords)
    this.returned = []
    this.unsure = false
    if (Array.isArray(closure.body)) this.block(closure.body)
    else this.returned.push(this.evaluate(closure.body))
    const values = this.returned
    this.depth--
    this.site = site
    this.scope = scope
    this.returned = returned
    this.unsure = unsure
    const value = values.length === 0 ? UNKNOWN : either(values)
    if (this.results.size < RESULTS) this.results.set(key, { value, times: (known?.times ?? 0) + 1 })
    return value
  }

  /** The same function with the same arguments: known ones by what they are, others by where they come from. */
  private keyOf({ body }: Closure, args: readonly Value[], keywords: ReadonlyMap<string, Value>): string {
    const idOf = (object: object) => {
      const id = this.ids.get(object) ?? this.nextId++
      this.ids.set(object, id)
      return id
    }
    const partOf = ({ text, number, name, origins, bytes, items, entries, members, closure }: Value) => {
      const object = bytes ?? items ?? entries ?? members ?? closure?.body
      if (object) return `#${idOf(object)}`
      return `${origins} ${number ?? ''} ${name ?? ''} ${text === undefined ? '' : `${text.length}${text.slice(0, 300)}`}`
    }
    const named = [...keywords].map(([name, value]) => `${name}=${partOf(value)}`)
    return `${idOf(body)}(${args.map(partOf).join('|')}|${named.join('|')}`
  }

  private bind(closure: Closure, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Scope {
    const scope = new Scope(closure.scope)
    const left = new Map(keywords)
    let next = 0
    for (const { name, fallback, spread } of closure.parameters) {
      if (spread === '*') {
        scope.names.set(name, listValue(args.slice(next)))
        next = args.length
      } else if (spread === '**') scope.names.set(name, { origins: 0, entries: left })
      else {
        const given = left.get(name) ?? args[next++]
        left.delete(name)
        const value = given?.origins === from('caller') && fallback ? undefined : given
        scope.names.set(name, value ?? (fallback ? this.evaluate(fallback) : UNKNOWN))
      }
    }
    return scope
  }
}

/** `builtins.exec` is `exec`; old and new names of the same. */
function canonical(path: string): string {
  if (path.startsWith('builtins.')) return path.slice('builtins.'.length)
  if (path.startsWith('__builtin__.')) return path.slice('__builtin__.'.length)
  return path.replace(/^(?:io|codecs)\.open$/, 'open').replace(/^posixpath\.|^ntpath\./, 'os.path.')
}

const KNOWN_MODULES: ReadonlySet<string> = new Set(
  `os sys io re json base64 binascii zlib gzip bz2 lzma marshal pickle codecs subprocess socket ssl http urllib urllib3 requests httpx
  aiohttp ctypes importlib runpy types platform getpass shutil pathlib glob tempfile sqlite3 winreg builtins string functools
  itertools threading multiprocessing asyncio random time datetime logging struct hashlib cryptography Crypto`.split(
    /\s+/,
  ),
)

const CONSTANTS: Record<string, string> = {
  'sys.executable': 'python3',
  'os.sep': '/',
  'os.path.sep': '/',
  'os.linesep': '\n',
  'string.ascii_lowercase': 'abcdefghijklmnopqrstuvwxyz',
  'string.ascii_uppercase': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'string.ascii_letters': 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'string.digits': '0123456789',
  'os.devnull': '/dev/null',
}

const BUILTINS: ReadonlySet<string> = new Set(
  `exec eval compile open __import__ getattr setattr globals locals vars str bytes bytearray chr ord int hex list tuple
  dict set frozenset map filter zip range enumerate reversed sorted len sum type print input raw_input execfile repr
  format super next iter min max isinstance callable id any all bool float memoryview unichr unicode bin oct abs
  object staticmethod classmethod property builtins __builtin__`.split(/\s+/),
)

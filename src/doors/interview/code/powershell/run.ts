import { HOW } from '../command/how.ts'
import { isAddress } from '../command/programs/addresses.ts'
import { isOutside, runText } from '../command/programs/run.ts'
import type { Call, Evaluate, Session } from '../command/session.ts'
import { EMPTY, joined, literal, separated, unknown, type Value } from '../command/value.ts'
import { binary, callMember, callStatic, type Item, itemOf, of, textOfItem } from './objects.ts'

const DEPTH = 90
const EOF = ''

/** Reads PowerShell and does at once what it can tell of it: words are folded, every branch and block is taken. */
export const evaluatePowerShell: Evaluate = (text, session, input) =>
  new PowerShell(text, session).script(input)

class PowerShell {
  #at = 0
  #depth = 0
  readonly #text: string
  readonly #session: Session

  constructor(text: string, session: Session) {
    this.#text = text
    this.#session = session
  }

  script(input: Value | undefined): Value {
    const outputs: Value[] = []
    while (this.#at < this.#text.length) {
      outputs.push(this.#block(input))
      this.#at++
    }
    return joined(outputs)
  }

  /** Statements up to a closing bracket, which is not passed. */
  #block(input: Value | undefined): Value {
    if (++this.#depth > DEPTH) {
      this.#at = this.#text.length
      this.#depth--
      return EMPTY
    }
    const outputs: Value[] = []
    for (;;) {
      this.#skipSeparators()
      const next = this.#next()
      if (next === EOF || next === ')' || next === '}' || next === ']') break
      if (!this.#session.step()) {
        this.#at = this.#text.length
        break
      }
      const from = this.#at
      const output = this.#statement(input)
      if (output.text || isOutside(output)) outputs.push(output)
      if (this.#at === from) this.#at++
    }
    this.#depth--
    return joined(outputs)
  }

  #statement(input: Value | undefined): Value {
    const keyword =
      this.#match(
        /(?:if|elseif|else|while|for|foreach|do|until|switch|try|catch|finally|begin|process|end|function|filter|param|return|throw|trap|in)\b(?![-.])/iy,
      )?.toLowerCase() ?? ''
    if (keyword === '') return this.#pipeline(input)
    if (keyword === 'function' || keyword === 'filter') {
      this.#skipBlanks()
      const name = this.#match(/[\w:-]+/y) ?? ''
      this.#define(name.toLowerCase().replace(/^\w+:/, ''))
      return EMPTY
    }
    if (keyword === 'foreach' && /^\s*\(/.test(this.#text.slice(this.#at, this.#at + 20))) {
      this.#skipSpace()
      this.#at++
      this.#skipSpace()
      const name = this.#match(/\$[\w:]+/y)
        ?.slice(1)
        .toLowerCase()
      this.#skipSpace()
      this.#match(/in\b/iy)
      const list = this.#expression()
      this.#close(')')
      if (name) this.#session.variables.set(name, list.value)
      return EMPTY
    }
    if (keyword === 'return' || keyword === 'throw') return this.#pipeline(input)
    return EMPTY
  }

  /** The body of a function is read where it stands: what it is given is not known. */
  #define(name: string) {
    this.#skipSpace()
    if (this.#next() === '(') this.#group()
    this.#skipSpace()
    if (this.#next() !== '{') return
    const output = this.#braces()
    this.#session.functions.set(name, { called: true, run: () => output })
  }

  #pipeline(input: Value | undefined): Value {
    const target = this.#assignment()
    let output = this.#element(input)
    for (;;) {
      this.#skipBlanks()
      if (this.#next() !== '|' || this.#text[this.#at + 1] === '|') break
      this.#at++
      this.#skipSpace()
      const before = output
      this.#session.variables.set('_', before.value)
      this.#session.variables.set('psitem', before.value)
      output = this.#element(before.value)
    }
    if (!target) return output.value
    const before = target.append ? this.#session.variables.get(target.name) : undefined
    this.#session.variables.set(target.name, before ? joined([before, output.value]) : output.value)
    this.#objects.set(target.name, output)
    return EMPTY
  }

  /** What the request object that was last opened will hold. */
  #answer: Value | undefined
  /** What variables hold beside text: clients, bytes, blocks. */
  readonly #objects = new Map<string, Item>()

  #assignment(): { name: string; append: boolean } | undefined {
    const head = /(?:\[[\w.[\]]{1,60}\]\s{0,20})?\$(?:\{([^}\n]{1,100})\}|([\w:]{1,100}))\s{0,40}(\+?)=(?!=)/y
    head.lastIndex = this.#at
    const found = head.exec(this.#text)
    if (!found) return undefined
    this.#at += found[0].length
    this.#skipSpace()
    const name = (found[1] ?? found[2] ?? '').toLowerCase().replace(/^(?:global|script|local|private):/, '')
    return { name, append: found[3] === '+' }
  }

  #element(input: Value | undefined): Item {
    this.#skipBlanks()
    const next = this.#next()
    const from = this.#at
    if (
      (next === '&' || next === '.') &&
      /^[&.]\s*[('"$\w{[%:\\]/.test(this.#text.slice(from, from + 20)) &&
      !/^\.[\\/]/.test(this.#text.slice(from, from + 2))
    ) {
      this.#at++
      this.#skipBlanks()
      if (this.#next() === '{') return of(this.#braces())
      const program = this.#primary()
      return of(this.#invoke(program.value, from, input))
    }
    if (
      '$\'"([@{'.includes(next) ||
      /^(?:[0-9]|[-!]\S|-(?:join|not|split)\b)/i.test(this.#text.slice(from, from + 8))
    ) {
      const item = this.#expression()
      this.#skipBlanks()
      if (/^["'$]/.test(next) && this.#isWordNext() && /[\\/]|\.exe$/i.test(item.value.text)) {
        return of(this.#invoke(item.value, from, input))
      }
      return item
    }
    const word = this.#word()
    if (!word) return of(EMPTY)
    return of(this.#invoke(word.value, from, input))
  }

  #invoke(program: Value, from: number, input: Value | undefined): Value {
    const args: Value[] = []
    for (;;) {
      this.#skipBlanks()
      const next = this.#next()
      if (next === EOF || ';|)}\n\r]'.includes(next)) break
      if (next === '&') break
      const redirect = this.#match(/[1-6*]?>>?(?:&\d)?/y)
      if (redirect) {
        if (!redirect.includes('&')) {
          this.#skipBlanks()
          this.#word()
        }
        continue
      }
      const before = this.#at
      const word = this.#word()
      if (this.#at === before) break
      if (word) args.push(word.value)
    }
    const own = this.#session.functions.get(program.text.toLowerCase())
    const call: Call = {
      name: '',
      program,
      args,
      input,
      at: from,
      end: this.#at,
      language: 'powershell',
    }
    if (own) return own.run(args)
    const name = program.text.toLowerCase()
    if (/^(?:new-object|get-variable|gv|get-command|gcm)$/.test(name)) {
      const [made = EMPTY, ...rest] = args.filter((arg) => !/^-\w+$/.test(arg.text))
      const { origins, from } = joined([made, ...rest])
      return { ...made, origins, from, known: made.known && rest.every((one) => one.known) }
    }
    return this.#session.run(call)
  }

  /** One argument: bare words, quotes and variables run together. */
  #word(): Item | undefined {
    const pieces: Item[] = []
    for (;;) {
      const next = this.#next()
      if (next === EOF || ' \t\r\n;|)}]'.includes(next)) break
      if (next === '&' || next === '<' || next === '>') {
        if (pieces.length > 0) break
        return undefined
      }
      if ((next === '#' && pieces.length === 0) || (next === '(' && pieces.length > 0)) break
      if ('({@"\'$'.includes(next) || (next === '[' && pieces.length === 0)) {
        const from = this.#at
        const quoted = next === '"' || next === "'"
        const primary = this.#primary()
        const called = !quoted || /^\.\w{1,40}\(/.test(this.#text.slice(this.#at, this.#at + 42))
        pieces.push(pieces.length === 0 && called ? this.#postfix(primary) : primary)
        if (this.#at === from) this.#at++
      } else if (next === '`') {
        const escaped = this.#text[this.#at + 1] ?? ''
        this.#at += 2
        if (escaped === '\n' || escaped === '\r') break
        pieces.push(of(literal(escaped)))
      } else if (next === ',') {
        this.#at++
        this.#skipSpace()
        pieces.push(of(literal(',')))
      } else {
        const run = this.#match(/[^\s;|(){}"'`$&<>,]+/y) ?? next
        if (run === next && !/[^\s;|(){}"'`$&<>,]/.test(next)) this.#at++
        pieces.push(of(literal(run)))
      }
    }
    if (pieces.length === 0) return undefined
    if (pieces.length === 1) return pieces[0]
    return of(joined(pieces.map((piece) => piece.value)))
  }

  #isWordNext(): boolean {
    return /^[-\w"'$./\\]/.test(this.#next()) && this.#text[this.#at - 1] === ' '
  }

  #expression(): Item {
    if (++this.#depth > DEPTH) {
      this.#depth--
      this.#at = this.#text.length
      return of(EMPTY)
    }
    let left = this.#list()
    for (;;) {
      this.#skipBlanks()
      const operator = this.#match(
        /-[ci]?(?:f|join|replace|split|bxor|band|bor|eq|ne|match|notmatch|like|as|is|in|and|or|gt|lt|ge|le|contains)\b|[+*/%](?!=)|-(?=[\s\d$(])|\.\./iy,
      )
      if (!operator) break
      this.#skipSpace()
      const right = this.#list()
      left = binary(left, operator.toLowerCase().replace(/^-[ci](?=f|join|replace|split)/, '-'), right)
    }
    this.#depth--
    return left
  }

  /** `a, b, c`: binds closer than operators with a name. */
  #list(): Item {
    let left = this.#unary()
    for (;;) {
      this.#skipBlanks()
      if (this.#next() !== ',') return left
      this.#at++
      this.#skipSpace()
      left = binary(left, ',', this.#unary())
    }
  }

  #unary(): Item {
    if (++this.#depth > DEPTH) {
      this.#depth--
      this.#at = this.#text.length
      return of(EMPTY)
    }
    const item = this.#signed()
    this.#depth--
    return item
  }

  #signed(): Item {
    this.#skipBlanks()
    const operator = this.#match(/-(?:join|split|not|bnot)\b|[!+](?=\S)|,/iy)
    if (operator) {
      this.#skipSpace()
      const operand = this.#unary()
      return /join/i.test(operator) ? binary(operand, '-join', of(EMPTY)) : operand
    }
    return this.#postfix(this.#primary())
  }

  #primary(): Item {
    const next = this.#next()
    if (next === "'") return of(this.#single())
    if (next === '"') return of(this.#double())
    if (next === '@') return this.#at_()
    if (next === '(') return this.#group()
    if (next === '{') {
      const output = this.#braces()
      return { value: output, kind: 'block' }
    }
    if (next === '[') return this.#type()
    if (next === '$') return this.#variable()
    const number = this.#match(/-?(?:0x[0-9a-f]{1,16}|\d{1,16}(?:\.\d{1,16})?)/iy)
    if (number) return of(literal(String(Number(number))))
    const word = this.#match(/[^\s;|(){}[\]"'`$&<>,]+/y)
    return of(literal(word ?? ''))
  }

  #group(): Item {
    this.#at++
    this.#skipSpace()
    if (++this.#depth > DEPTH) {
      this.#depth--
      this.#at = this.#text.length
      return of(EMPTY)
    }
    const parts: Item[] = []
    for (;;) {
      this.#skipSeparators()
      const next = this.#next()
      if (next === EOF || next === ')' || next === '}') break
      const from = this.#at
      const target = this.#assignment()
      const item = this.#piped()
      if (target) {
        this.#session.variables.set(target.name, item.value)
        this.#objects.set(target.name, item)
      }
      parts.push(item)
      if (this.#at === from) this.#at++
    }
    this.#close(')')
    this.#depth--
    return parts.length === 1 ? (parts[0] as Item) : of(joined(parts.map((part) => part.value)))
  }

  #piped(): Item {
    let item = this.#element(undefined)
    for (;;) {
      this.#skipSpace()
      if (this.#next() !== '|') return item
      this.#at++
      this.#skipSpace()
      const list = item
      this.#session.variables.set('_', list.value)
      const output = this.#element(list.value)
      item = output.value === list.value ? list : output
    }
  }

  #braces(): Value {
    this.#at++
    const param = /^\s*param\s*\(/i.test(this.#text.slice(this.#at, this.#at + 40))
    if (param) {
      this.#skipSpace()
      this.#match(/param\s*/iy)
      this.#group()
    }
    const output = this.#block(undefined)
    while (this.#next() !== EOF && this.#next() !== '}') {
      this.#at++
      this.#block(undefined)
    }
    this.#at++
    return output
  }

  #at_(): Item {
    const text = this.#text
    const quote = text[this.#at + 1]
    if ((quote === "'" || quote === '"') && /^@['"][ \t]*\r?\n/.test(text.slice(this.#at, this.#at + 20))) {
      const start = text.indexOf('\n', this.#at) + 1
      const end = text.indexOf(`\n${quote}@`, start - 1)
      const body = text.slice(start, end < 0 ? undefined : end)
      this.#at = end < 0 ? text.length : end + 3
      return of(quote === '"' ? this.#interpolated(body) : literal(body))
    }
    this.#at++
    if (quote === '(') {
      const item = this.#group()
      return item.items ? item : { ...item, items: [item.value] }
    }
    if (quote === '{') return of(this.#braces())
    while (this.#next() === '@') this.#at++
    return this.#primary()
  }

  /** `[Convert]::FromBase64String(…)`, `[char]105`, `[scriptblock]::Create(…)`. */
  #type(): Item {
    const found = this.#match(/\[\s*[\w.,`\s+[\]]{1,120}?\](?=[^\]]|$)/y)
    if (!found) {
      this.#at++
      const inner = this.#expression()
      this.#close(']')
      return inner
    }
    const name = found
      .slice(1, -1)
      .trim()
      .toLowerCase()
      .replace(/^system\./, '')
    this.#skipBlanks()
    if (this.#text.startsWith('::', this.#at)) {
      this.#at += 2
      const member = this.#member()
      const args = this.#next() === '(' ? this.#arguments() : undefined
      return this.#static(name, member, args)
    }
    if (/^[$('"\d@[]/.test(this.#next()) || this.#text[this.#at] === '-') {
      return itemOf(name, this.#unary())
    }
    return { value: literal(found), kind: name }
  }

  #static(type: string, member: string, args: Item[] | undefined): Item {
    const call = { at: this.#at, end: this.#at, language: 'powershell' as const }
    const name = `${type}::${member}`
    if (/amsiutils/.test(name)) this.#session.act('disable-protection', call, HOW.scanner, [name])
    if (/servicepointmanager/.test(type) && member === 'servercertificatevalidationcallback') {
      this.#session.act('disable-protection', call, HOW.certificates)
    }
    if (/scriptblock/.test(type) && member === 'create' && args?.[0])
      return { value: args[0].value, kind: 'block-text' }
    if (/^io\.file$/.test(type) && args?.[0] && /^write/.test(member)) {
      this.#session.store(textOfItem(args[0]), args[1]?.value ?? EMPTY)
      this.#session.act(
        'write-file',
        call,
        `[IO.File]::${member}`,
        [textOfItem(args[0])],
        args[1]?.value.origins,
      )
      return of(EMPTY)
    }
    if (/^diagnostics\.process$/.test(type) && member === 'start' && args?.[0]) {
      const [program, ...rest] = args.map((arg) => arg.value)
      return of(
        this.#session.run({ name: '', program: program as Value, args: rest, input: undefined, ...call }),
      )
    }
    if (/^(?:reflection\.)?assembly$/.test(type) && /^(?:unsafe)?load/.test(member) && args?.[0]) {
      const { value } = args[0]
      const how = `[Reflection.Assembly]::${member}`
      if (isOutside(value)) this.#session.act('run-code', call, how, [...value.from], value.origins)
      else if (isAddress(value.text)) this.#session.act('run-code', call, how, [value.text], ['network'])
      else if (value.text) this.#session.act('run-program', call, how, [value.text], ['file'])
    }
    if (args?.some((arg) => /amsiutils/i.test(textOfItem(arg)))) {
      this.#session.act('disable-protection', call, HOW.scanner, ['AmsiUtils'])
    }
    return callStatic(type, member, args)
  }

  #variable(): Item {
    const from = this.#at
    this.#at++
    if (this.#next() === '(') return this.#group()
    const braced = this.#match(/\{[^}\n]{1,200}\}/y)
    const name = (
      braced
        ? braced.slice(1, -1)
        : (this.#match(/(?:(?:global|script|local|private|env|using):)?\w+|[?$^]/iy) ?? '')
    ).toLowerCase()
    if (name === '') return of(literal('$'))
    const written = this.#text.slice(from, this.#at)
    if (/^(?:true|false|null)$/.test(name)) return of(name === 'null' ? EMPTY : literal(name))
    const key = name.replace(/^(?:global|script|local|private|using):/, '')
    const known = this.#objects.get(key)
    if (known && known.value === this.#session.variables.get(key)) return known
    const standard = STANDARD[key]
    const value = this.#session.variables.get(key)
    return of(value ?? (standard ? literal(standard) : unknown(written, 'unknown')))
  }

  #postfix(start: Item): Item {
    let item = start
    for (;;) {
      const next = this.#next()
      if (next === '[') {
        this.#at++
        const index = this.#expression()
        this.#skipSpace()
        this.#close(']')
        item = binary(item, '[]', index)
      } else if (
        next === '.' &&
        /^\.["'$\w(]/.test(this.#text.slice(this.#at, this.#at + 2)) &&
        !/^\.\./.test(this.#text.slice(this.#at, this.#at + 2))
      ) {
        const from = this.#at
        this.#at++
        const member = this.#member()
        const args = this.#next() === '(' ? this.#arguments() : undefined
        item = this.#call(item, member, args, from)
      } else if (next === ':' && this.#text.startsWith('::', this.#at)) {
        this.#at += 2
        const member = this.#member()
        const args = this.#next() === '(' ? this.#arguments() : undefined
        item = this.#static(item.kind ?? item.value.text.toLowerCase().replace(/^system\./, ''), member, args)
      } else return item
    }
  }

  #member(): string {
    const next = this.#next()
    if (next === '"' || next === "'" || next === '$' || next === '(')
      return this.#primary().value.text.toLowerCase()
    return (this.#match(/[\w`]+/y) ?? '').replaceAll('`', '').toLowerCase()
  }

  #arguments(): Item[] {
    this.#at++
    const args: Item[] = []
    for (;;) {
      this.#skipSpace()
      const next = this.#next()
      if (next === EOF || next === ')' || next === '}') break
      if (next === ',') {
        this.#at++
        continue
      }
      const from = this.#at
      args.push(this.#argument())
      if (this.#at === from) this.#at++
    }
    this.#close(')')
    return args
  }

  /** An expression that ends at a comma. */
  #argument(): Item {
    let left = this.#unary()
    for (;;) {
      this.#skipSpace()
      const operator = this.#match(/-(?:f|join|replace|split|bxor)\b|[+*](?!=)|\.\./iy)
      if (!operator) return left
      this.#skipSpace()
      left = binary(left, operator.toLowerCase(), this.#unary())
    }
  }

  /** A method of an object: what it does to the world is told, the rest is worked out. */
  #call(item: Item, member: string, args: Item[] | undefined, from: number): Item {
    const session = this.#session
    const call: Call = {
      name: member,
      program: EMPTY,
      args: (args ?? []).map((arg) => arg.value),
      input: undefined,
      at: from,
      end: this.#at,
      language: 'powershell',
    }
    const [first, second] = call.args
    if (
      /^(?:downloadstring|downloaddata|openread|getstringasync|getbytearrayasync|getasync|downloadstringtaskasync)$/.test(
        member,
      ) &&
      first
    ) {
      session.act('download', call, `.${member}(…)`, [first.text], first.origins)
      return of({ ...EMPTY, known: false, origins: new Set(['network'] as const), from: [first.text] })
    }
    if (/^downloadfile(?:async)?$/.test(member) && first) {
      session.act('download', call, '.DownloadFile(…)', [first.text], first.origins)
      if (second) {
        const content: Value = {
          ...EMPTY,
          known: false,
          origins: new Set(['network'] as const),
          from: [first.text],
        }
        session.store(second.text, content)
        session.act('write-file', call, '.DownloadFile(…)', [second.text], ['network'])
      }
      return of(EMPTY)
    }
    if (/^response(?:text|body|stream)$/.test(member) && this.#answer) return of(this.#answer)
    if (/^getresponse(?:async)?$/.test(member) && item.kind === 'request') {
      session.act('download', call, '.GetResponse()', [item.value.text], item.value.origins)
      return of({ ...EMPTY, known: false, origins: new Set(['network'] as const), from: [item.value.text] })
    }
    if (/^upload(?:string|data|file|values)(?:async)?$/.test(member) && first) {
      session.act('upload', call, `.${member}(…)`, [first.text], second?.origins)
      return of(EMPTY)
    }
    if (member === 'open' && /^(?:get|post)$/i.test(first?.text ?? '') && second) {
      session.act('download', call, '.Open(…)', [second.text], second.origins)
      this.#answer = { ...EMPTY, known: false, origins: new Set(['network'] as const), from: [second.text] }
      return of(this.#answer)
    }
    if (
      /^(?:gettype|getfield|setvalue|getassembly)$/.test(member) &&
      call.args.some((arg) => /amsi(?:utils|initfailed|session|context)/i.test(arg.text))
    ) {
      session.act('disable-protection', call, HOW.scanner, [first?.text ?? ''])
    }
    if (
      /^(?:run|exec|shellexecute|create)$/.test(member) &&
      first &&
      /shell|application|wmi|process/i.test(item.value.text)
    ) {
      return of(
        session.evaluate(
          separated(call.args.slice(0, member === 'shellexecute' ? 2 : 1), ' ').text,
          'cmd',
          call,
        ),
      )
    }
    if (/^(?:invoke|invokereturnasis|invokescript|begininvoke|addscript|newscriptblock)$/.test(member)) {
      const text = /script/.test(member) && first ? first : item.value
      if (item.kind === 'block') return item
      if (/entrypoint|method/.test(item.kind ?? '')) return item
      return of(runText(call, session, text, 'powershell', `.${member}(…)`))
    }
    if (/tcpclient/i.test(item.value.text) && member === 'getstream') {
      session.act('run-code', call, HOW.reverseShell, [item.value.text], ['network'])
    }
    return callMember(item, member, args)
  }

  #single(): Value {
    let text = ''
    this.#at++
    for (;;) {
      const end = this.#text.indexOf("'", this.#at)
      text += this.#text.slice(this.#at, end < 0 ? undefined : end)
      this.#at = end < 0 ? this.#text.length : end + 1
      if (end < 0 || this.#next() !== "'") return literal(text)
      text += "'"
      this.#at++
    }
  }

  #double(): Value {
    const start = this.#at + 1
    let end = start
    while (end < this.#text.length) {
      const next = this.#text[end]
      if (next === '`') end += 2
      else if (next === '$' && this.#text[end + 1] === '(') end = this.#subexpressionEnd(end + 2)
      else if (next === '"' && this.#text[end + 1] === '"') end += 2
      else if (next === '"') break
      else end++
    }
    this.#at = Math.min(end + 1, this.#text.length)
    return this.#interpolated(this.#text.slice(start, end).replaceAll('""', '"'))
  }

  /** Past the bracket that closes `$(`, quotes in it passed over. */
  #subexpressionEnd(from: number): number {
    let depth = 1
    let quote = ''
    let at = from
    for (; at < this.#text.length && depth > 0; at++) {
      const next = this.#text[at] as string
      if (quote) {
        if (next === quote) quote = ''
      } else if (next === '"' || next === "'") quote = next
      else if (next === '(') depth++
      else if (next === ')') depth--
    }
    return at
  }

  /** `"$x and $(…)"`, with `` `n `` and the like. */
  #interpolated(text: string): Value {
    if (!/[$`]/.test(text)) return literal(text)
    if (this.#depth >= DEPTH || !this.#session.step()) return unknown(text)
    const inner = new PowerShell(text, this.#session)
    inner.#depth = this.#depth + 1
    for (const [name, item] of this.#objects) inner.#objects.set(name, item)
    const pieces: Value[] = []
    while (inner.#at < text.length && pieces.length < 4_096) {
      const plain = inner.#match(/[^$`]+/y)
      if (plain) pieces.push(literal(plain))
      else if (inner.#next() === '`') {
        const escaped = text[inner.#at + 1] ?? ''
        inner.#at += 2
        pieces.push(literal(ESCAPES[escaped] ?? escaped))
      } else pieces.push(inner.#variable().value)
    }
    return joined(pieces)
  }

  #next(): string {
    return this.#text[this.#at] ?? EOF
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found === undefined || found === '') return undefined
    this.#at += found.length
    return found
  }

  #close(bracket: string) {
    this.#skipSpace()
    if (this.#next() === bracket) this.#at++
  }

  #skipBlanks() {
    for (;;) {
      const next = this.#next()
      if (next === ' ' || next === '\t' || next === '\u00a0') this.#at++
      else if (next === '`' && /^`\r?\n/.test(this.#text.slice(this.#at, this.#at + 3))) {
        this.#at += this.#text[this.#at + 1] === '\r' ? 3 : 2
      } else if (next === '<' && this.#text[this.#at + 1] === '#') {
        const end = this.#text.indexOf('#>', this.#at)
        this.#at = end < 0 ? this.#text.length : end + 2
      } else return
    }
  }

  #skipSpace() {
    for (;;) {
      this.#skipBlanks()
      const next = this.#next()
      if (next === '\n' || next === '\r') this.#at++
      else if (next === '#') {
        const end = this.#text.indexOf('\n', this.#at)
        this.#at = end < 0 ? this.#text.length : end
      } else return
    }
  }

  #skipSeparators() {
    for (;;) {
      this.#skipSpace()
      const next = this.#next()
      if (
        next === ';' ||
        next === ',' ||
        (next === '&' && this.#text[this.#at + 1] === '&') ||
        (next === '|' && this.#text[this.#at + 1] === '|')
      ) {
        this.#at += next === '&' || next === '|' ? 2 : 1
      } else return
    }
  }
}

/** Variables whose letters are cut out to spell commands. */
const STANDARD: Readonly<Record<string, string>> = {
  verbosepreference: 'SilentlyContinue',
  pshome: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0',
  shellid: 'Microsoft.PowerShell',
  'env:comspec': 'C:\\WINDOWS\\system32\\cmd.exe',
  'env:public': 'C:\\Users\\Public',
  'env:windir': 'C:\\WINDOWS',
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

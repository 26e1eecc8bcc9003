import type { Call } from '../../command/session.ts'
import { EMPTY, joined, literal, type Value } from '../../command/value.ts'
import type { Frame } from './frame.ts'
import { type Item, of } from './objects.ts'
import { postfixed, primary } from './primaries.ts'
import { EOF } from './scanner.ts'

const REDIRECTION = /[1-6*]?>>?(?:&\d)?/y
const BARE = /[^\s;|(){}"'`$&<>,]+/y
/** Cmdlets that give back what they are given. */
const MAKES = /^(?:new-object|get-variable|gv|get-command|gcm)$/

/** A program or cmdlet with the arguments that follow. */
export function command(frame: Frame, program: Value, from: number, input: Value | undefined): Value {
  const { session } = frame
  const args = commandArguments(frame)
  const own = session.functions.get(program.text.toLowerCase())
  if (own) return own.run(args)
  if (MAKES.test(program.text.toLowerCase())) return made(args)
  const call: Call = {
    name: '',
    program,
    args,
    input,
    at: from,
    end: frame.scanner.at,
    language: 'powershell',
  }
  return session.run(call)
}

function made(args: readonly Value[]): Value {
  const [first = EMPTY, ...rest] = args.filter((arg) => !/^-\w+$/.test(arg.text))
  const { origins, from } = joined([first, ...rest])
  return { ...first, origins, from, known: first.known && rest.every((one) => one.known) }
}

function commandArguments(frame: Frame): Value[] {
  const { scanner } = frame
  const args: Value[] = []
  for (;;) {
    scanner.skipBlanks()
    const { next } = scanner
    if (next === EOF || ';|)}\n\r]&'.includes(next)) return args
    const redirection = scanner.match(REDIRECTION)
    if (redirection) {
      if (redirection.includes('&')) continue
      scanner.skipBlanks()
      word(frame)
      continue
    }
    const before = scanner.at
    const argument = word(frame)
    if (scanner.at === before) return args
    if (argument) args.push(argument.value)
  }
}

/** One argument: bare words, quotes and variables run together. */
export function word(frame: Frame): Item | undefined {
  const { scanner } = frame
  const pieces: Item[] = []
  for (;;) {
    const { next } = scanner
    if (next === EOF || ' \t\r\n;|)}]'.includes(next)) break
    if (next === '&' || next === '<' || next === '>') {
      if (pieces.length > 0) break
      return undefined
    }
    if ((next === '#' && pieces.length === 0) || (next === '(' && pieces.length > 0)) break
    if ('({@"\'$'.includes(next) || (next === '[' && pieces.length === 0)) {
      pieces.push(value(frame, pieces.length === 0))
    } else if (next === '`') {
      const escaped = scanner.afterNext
      scanner.at += 2
      if (escaped === '\n' || escaped === '\r') break
      pieces.push(of(literal(escaped)))
    } else if (next === ',') {
      scanner.at++
      scanner.skipSpace()
      pieces.push(of(literal(',')))
    } else pieces.push(of(literal(bare(frame))))
  }
  return pieces.length < 2 ? pieces[0] : of(joined(pieces.map((piece) => piece.value)))
}

/** A value in an argument; members of it only where the argument begins with it. */
function value(frame: Frame, isFirst: boolean): Item {
  const { scanner } = frame
  const from = scanner.at
  const isQuoted = scanner.next === '"' || scanner.next === "'"
  const found = primary(frame)
  const isCalled = !isQuoted || /^\.\w{1,40}\(/.test(scanner.ahead(42))
  const item = isFirst && isCalled ? postfixed(frame, found) : found
  if (scanner.at === from) scanner.at++
  return item
}

function bare({ scanner }: Frame): string {
  const run = scanner.match(BARE)
  if (run !== undefined) return run
  const { next } = scanner
  scanner.at++
  return next
}

import type { Origin } from '../../act.ts'
import { secretOf } from '../../knowledge/secrets.ts'
import { call } from './calls.ts'
import type { Run } from './run.ts'
import { arithmetic, numberValue, textValue, UNKNOWN, type Value } from './value.ts'

const DEPTH = 60
const ARGUMENTS = 10_000
const OPERATORS = new Set(['&', '+', '-', '*', '/', '\\', 'mod', 'xor', '^', 'and', 'or', '%'])

/** Expressions with commas between them. @param depth how deep they are nested. */
export function argumentList(run: Run, depth: number): Value[] {
  const args: Value[] = []
  for (;;) {
    const before = run.at
    if (run.peek() === ',') args.push(UNKNOWN)
    else args.push(expression(run, depth + 1))
    if (!run.takes(',') || run.at === before || args.length > ARGUMENTS) return args
  }
}

/**
 * The value of an expression, operators from left to right; what it does on the way is noted.
 *
 * @param isStatement whether it stands alone, so that words after it are arguments.
 */
export function expression(run: Run, depth: number, isStatement = false): Value {
  let value = postfix(run, depth, isStatement)
  for (;;) {
    const operator = run.peek()
    if (!OPERATORS.has(operator) || run.steps <= 0) return value
    run.steps--
    run.at++
    value = arithmetic(operator, value, postfix(run, depth))
  }
}

/** Members and calls: `a.b(c).d`. */
function postfix(run: Run, depth: number, isStatement = false): Value {
  const start = run.offset
  let value = primary(run, depth)
  for (;;) {
    if (run.takes('.')) {
      const name = run.peek()
      run.at++
      value = member(value, name)
    } else if (run.peek() === '(' && depth < DEPTH) {
      run.at++
      const args = run.peek() === ')' ? [] : argumentList(run, depth)
      run.takes(')')
      // `shell.Run("x"), 0` of a statement: the parentheses are the first argument's own.
      if (isStatement && run.peek() === ',' && value.object) {
        run.at++
        args.push(...argumentList(run, depth))
      }
      value = call(run, value, args, start)
    } else return value
  }
}

function primary(run: Run, depth: number): Value {
  const { token } = run
  if (!token || token.is === 'end' || depth >= DEPTH) return UNKNOWN
  run.at++
  switch (token.is) {
    case 'text':
      if (secretOf(token.value))
        run.sightings.act('read-secret', token.at, 'a path in the script', [token.value], ['secret'])
      return textValue(token.value)
    case 'number':
      return numberValue(Number(token.value))
    case 'word':
      if (token.value === 'new' || token.value === 'not') return postfix(run, depth + 1)
      return run.variables.get(token.value) ?? { object: token.value, origins: new Set() }
    default:
      return marked(run, token.value, depth)
  }
}

/** What begins with a mark: parentheses, a list, a minus. */
function marked(run: Run, mark: string, depth: number): Value {
  if (mark === '(') {
    const value = expression(run, depth + 1)
    run.takes(')')
    return value
  }
  if (mark === '[') {
    const items = run.peek() === ']' ? [] : argumentList(run, depth)
    run.takes(']')
    return { items, origins: new Set() }
  }
  if (mark !== '-') return UNKNOWN
  const { number } = postfix(run, depth + 1)
  return number === undefined ? UNKNOWN : numberValue(-number)
}

function member(of: Value, name: string): Value {
  if (of.text !== undefined || of.items) return { object: `text.${name}`, items: [of], origins: of.origins }
  const object = of.object === undefined ? name : `${of.object}.${name}`
  const received = /\.(?:responsetext|responsebody|responsestream)$/.test(object)
  return {
    object,
    ...(of.about ? { about: of.about } : {}),
    origins: received ? new Set<Origin>(['network']) : of.origins,
  }
}

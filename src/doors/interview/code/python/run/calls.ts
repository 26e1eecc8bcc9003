import { carried, collectionMethod, itemsOf, textMethod } from '../fold.ts'
import { formatCall } from '../format.ts'
import { modelOf } from '../models/model.ts'
import type { Argument, Expression } from '../syntax.ts'
import { either, HIDING, mixed, type Value } from '../value.ts'
import { readEnvironment } from './environment.ts'
import { evaluate } from './expressions.ts'
import { invoke } from './functions.ts'
import { attribute } from './names.ts'
import type { Run } from './run.ts'

/** A call by its values. */
export interface Given {
  at: number
  args: Value[]
  keywords: Map<string, Value>
  /** What a method is called on, and its name. */
  receiver?: Value | undefined
  method?: string
}

/** Ways of a call that are followed where several things may be called. */
const OTHERS = 3

/** `callee(args)`. */
export function call(run: Run, { at, callee, args: list }: Extract<Expression, { is: 'call' }>): Value {
  const receiver = callee.is === 'attribute' ? evaluate(run, callee.of) : undefined
  const method = callee.is === 'attribute' ? callee.name : ''
  const target = receiver ? attribute(run, receiver, method) : evaluate(run, callee)
  const { args, keywords } = argumentsOf(run, list)
  if (run.sightings.site === undefined) run.callSite = at
  const given: Given = { at, receiver, method, args, keywords }
  if (!target.others) return apply(run, target, given)
  return either([target, ...target.others.slice(0, OTHERS)].map((option) => apply(run, option, given)))
}

function argumentsOf(run: Run, list: readonly Argument[]) {
  const args: Value[] = []
  const keywords = new Map<string, Value>()
  for (const { value: expression, keyword, spread } of list) {
    const value = evaluate(run, expression)
    if (value.name === 'os.environ' && keyword !== 'env') readEnvironment(run, expression.at)
    if (spread === '**' && value.entries) for (const [name, each] of value.entries) keywords.set(name, each)
    else if (spread === '*') args.push(...(itemsOf(value) ?? [carried([value])]))
    else if (keyword !== undefined) keywords.set(keyword, value)
    else args.push(value)
  }
  return { args, keywords }
}

/** Calls a value with values. @returns the result, as far as it is known. */
export function apply(run: Run, target: Value, given: Given): Value {
  const { receiver, method, args, keywords } = given
  const { closure, members, name } = target
  if (closure) {
    const bound = closure.owner && closure.parameters[0]?.name === 'self'
    return invoke(run, closure, bound ? [closure.owner as Value, ...args] : args, keywords)
  }
  if (members) {
    const start = members.get('__init__')?.closure
    if (start) invoke(run, start, [target, ...args], keywords)
    return target
  }
  if (name === undefined)
    return receiver && method
      ? callMethod(run, receiver, method, given)
      : carried([target, receiver, ...args, ...keywords.values()])
  if (name.startsWith('.') && target.made?.[0]) return callMethod(run, target.made[0], name.slice(1), given)
  return callNamed(run, target, name, given)
}

/** Something from outside the project: as its model says, or a thing of that name. */
function callNamed(
  run: Run,
  target: Value,
  name: string,
  { at, receiver, method, args, keywords }: Given,
): Value {
  const model = modelOf(name)
  const result = model?.({ name, receiver: receiver ?? target, target, args, keywords, at, on: run })
  if (result) return mixed(result, target.origins & HIDING)
  if (receiver?.text !== undefined && method) {
    const folded = textMethod(receiver, method, args)
    if (folded) return folded
  }
  const { origins } = carried([target, ...args, ...keywords.values()])
  return { origins, name: `${name}()`, made: [...(target.made ?? []), ...args, ...keywords.values()] }
}

/** A method of a text, bytes, list, dictionary or something unknown. */
function callMethod(run: Run, of: Value, method: string, { at, args, keywords }: Given): Value {
  if (method === 'format' && of.text !== undefined) return formatCall(of, args, keywords)
  if (method === 'items' && of.name === 'os.environ') readEnvironment(run, at)
  const isText = of.text !== undefined || of.bytes
  const result = isText ? textMethod(of, method, args) : collectionMethod(of, method, args)
  if (result) return result
  const name = `?.${method}`
  const target = carried([of])
  return (
    modelOf(name)?.({ name, receiver: of, target, args, keywords, at, on: run }) ??
    carried([of, ...args, ...keywords.values()])
  )
}

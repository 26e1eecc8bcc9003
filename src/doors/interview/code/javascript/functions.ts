import { Arguments } from './arguments.ts'
import { Call } from './call.ts'
import type { Evaluator } from './evaluate.ts'
import { ownValue } from './members.ts'
import type { Node } from './node.ts'
import {
  CARRIED,
  deepOrigins,
  FROM,
  type Frame,
  type FunctionValue,
  join,
  NOTHING,
  RESPELT,
  UNKNOWN,
  upTo,
  type Value,
} from './value.ts'

const ABOUT =
  /^(?:test|includes|indexOf|lastIndexOf|startsWith|endsWith|has|hasOwnProperty|isArray|log|error|warn|info|debug|every|some|findIndex|equals|localeCompare|status|sendStatus)$/

/** Methods of texts and lists that leave what they say as it is. */
const RESPELLS =
  /^(?:trim|trimStart|trimEnd|split|join|toString|replace|replaceAll|toLowerCase|toUpperCase|normalize|concat|reverse)$/

/** What an unknown function makes of what it is given is as foreign as that. */
export function passedThrough({ on, key, args }: Call): Value {
  if (key !== undefined && ABOUT.test(key)) return { origins: 0 }
  let origins = FROM.unknown
  if (on) origins |= on.origins & (RESPELLS.test(key ?? '') ? RESPELT : CARRIED)
  for (const arg of upTo(args, 8)) if (!arg.functions) origins |= deepOrigins(arg) & CARRIED
  return { origins }
}

const CALLS_DEEP = 8
const RETURNS = 12
/** Characters of a function that may be there to decode a text. */
const DECODER = 4000

/** Whether it matters for what a function gives back with what it was called. */
function depends(node: Node, args: Arguments): boolean {
  if (!node.params?.length) return false
  const small = node.end - node.start < DECODER
  return args.all.some(
    (arg) =>
      arg.functions !== undefined ||
      arg.things !== undefined ||
      arg.members !== undefined ||
      arg.fields !== undefined ||
      (arg.origins & FOREIGN) !== 0 ||
      (small &&
        (typeof arg.constant === 'string' || arg.items !== undefined || typeof arg.constant === 'number')),
  )
}

/** Bits that matter wherever they come from. */
const FOREIGN = ~(FROM.literal | FROM.assembled | FROM.unknown | FROM.caller)

/** What a function of the code gives back for these arguments. */
export function functionCalled(
  at: Evaluator,
  { node, module, frame: outer }: FunctionValue,
  args: Arguments,
  self: Value | undefined,
  frame: Frame | undefined,
): Value {
  if (node.type.startsWith('Class')) return ownValue(at, module)
  const depth = (frame?.depth ?? 0) + 1
  let again = 0
  for (let up = frame; up; up = up.up) if (up.owner === node) again++
  if (depth > CALLS_DEEP || again > 1) return passedThrough(new Call(UNKNOWN, self, undefined, [], args))
  const returned = module.returns.get(node)
  if (!returned) return NOTHING
  if (!outer && !depends(node, args)) {
    return returned.slice(0, RETURNS).reduce((all: Value, each) => join(all, at.value(each)), NOTHING)
  }
  const inner: Frame = {
    owner: node,
    parameters: args,
    self: self?.members || self?.fields ? self : undefined,
    up: outer ?? undefined,
    depth,
    values: new Map(),
  }
  let value: Value = NOTHING
  for (const each of upTo(returned, RETURNS)) value = join(value, at.value(each, inner))
  return value
}

/** What a getter gives. */
export function got(at: Evaluator, getter: Value): Value {
  const each = getter.functions?.[0]
  return each ? functionCalled(at, each, Arguments.none, undefined, undefined) : getter
}

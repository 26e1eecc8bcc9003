import { Arguments } from './arguments.ts'
import type { Call } from './call.ts'
import { elementThing } from './elements.ts'
import type { Evaluator } from './evaluate.ts'
import { foldCall } from './fold-calls.ts'
import { foldMethod } from './fold-methods.ts'
import { functionCalled } from './functions.ts'
import { elementOf } from './members.ts'
import { namesWalletKey } from './secrets.ts'
import { CARRIED, constant, FROM, join, NOTHING, textOf, thing, upTo, type Value } from './value.ts'

const MAPPED = 20_000

/** Calls back once for each item. */
export function mapped(at: Evaluator, items: readonly Value[], callback: Value): Value[] {
  return items.slice(0, MAPPED).map((item, index) => calledBack(at, callback, [item, constant(index)]))
}

/** What a callback gives back for these arguments. */
export function calledBack(at: Evaluator, callback: Value, args: readonly Value[]): Value {
  let value: Value = NOTHING
  for (const each of upTo(callback.functions, 2)) {
    value = join(value, functionCalled(at, each, Arguments.of(args), undefined, each.frame))
  }
  for (const name of upTo(callback.things, 2)) {
    const folded = name.startsWith('global ') ? foldCall(name.slice(7), args.slice(0, 1)) : undefined
    value = join(value, folded ?? { origins: args.reduce((all, arg) => all | arg.origins, 0) & CARRIED })
  }
  return value
}

/** What a method gives back that calls back, or that texts and lists have; undefined when it cannot be told. */
export function methodCalled(at: Evaluator, { on, key, args, nodes }: Call): Value | undefined {
  if (!on || key === undefined) return undefined
  const first = args[0] ?? NOTHING
  switch (key) {
    case 'then':
      return first.functions || first.things ? calledBack(at, first, [on]) : on
    case 'catch':
    case 'finally':
      return key === 'catch' && first.functions ? join(on, calledBack(at, first, [on])) : on
    case 'map':
    case 'flatMap':
      if (on.items && (first.functions || first.things))
        return { origins: on.origins, items: mapped(at, on.items, first) }
      return undefined
    case 'find':
    case 'findLast':
      return elementOf(on)
    case 'forEach':
      return NOTHING
    case 'createElement': {
      const element = elementThing(textOf(first))
      return element ? thing(element) : undefined
    }
    case 'reduce':
    case 'reduceRight': {
      if (!on.items || !first.functions || on.items.length > 3000) return undefined
      const items = key === 'reduce' ? on.items : on.items.toReversed()
      const from = args.length > 1 ? (args[1] ?? NOTHING) : (items[0] ?? NOTHING)
      return (args.length > 1 ? items : items.slice(1)).reduce(
        (all, item) => calledBack(at, first, [all, item]),
        from,
      )
    }
    case 'get':
    case 'getOrThrow': {
      const name = textOf(first)
      const set = name === undefined ? undefined : at.sources.project.environment.get(name)
      if (set !== undefined) return constant(set, FROM.environment)
      if (name !== undefined && namesWalletKey(name))
        return { origins: FROM.walletKey | (on.origins & CARRIED) }
      break
    }
  }
  return foldMethod(key, on, args, nodes)
}

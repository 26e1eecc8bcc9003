import { carried, itemsOf } from '../fold.ts'
import type { Expression } from '../syntax.ts'
import { listValue, mixed, originsOf, Scope, UNKNOWN, type Value } from '../value.ts'
import { readEnvironment } from './environment.ts'
import { evaluate } from './expressions.ts'
import { ROUNDS } from './limits.ts'
import { forEach } from './loops.ts'
import type { Run } from './run.ts'

/** The items of a list, with those of `*others` among them. */
export function itemsOfList(run: Run, expressions: readonly Expression[]): Value[] {
  return expressions.flatMap((item) => {
    const value = evaluate(run, item)
    return item.is === 'spread' ? (itemsOf(value) ?? [carried([value])]) : [value]
  })
}

/** A dictionary by its keys; keys that are not known begin with `…`. */
export function dictionary(
  run: Run,
  list: readonly { key: Expression | undefined; value: Expression }[],
): Value {
  const entries = new Map<string, Value>()
  for (const { key, value } of list) {
    const name = key && evaluate(run, key)
    const inner = evaluate(run, value)
    if (name)
      entries.set(name.text ?? (name.number === undefined ? `…${entries.size}` : String(name.number)), inner)
    else {
      if (inner.name === 'os.environ') readEnvironment(run, value.at)
      if (inner.entries) for (const [each, part] of inner.entries) entries.set(each, part)
      else entries.set(`…${entries.size}`, mixed(UNKNOWN, originsOf(inner)))
    }
  }
  return { origins: 0, entries }
}

/** A list or dictionary out of a loop. */
export function comprehension(run: Run, expression: Extract<Expression, { is: 'comprehension' }>): Value {
  const results: Value[] = []
  const outer = run.scope
  run.scope = new Scope(outer)
  let whole = expression.clauses.length > 0
  const round = (index: number): void => {
    const clause = expression.clauses[index]
    if (!clause) {
      const values = expression.of.map((part) => evaluate(run, part))
      if (results.length < ROUNDS)
        results.push(values.length > 1 ? listValue(values) : (values[0] ?? UNKNOWN))
      return
    }
    const over = evaluate(run, clause.over)
    // Of what is not known there is one round: its result is an example, not the list.
    if (!itemsOf(over) || clause.conditions.length > 0) whole = false
    forEach(run, clause.target, over, () => {
      for (const condition of clause.conditions) evaluate(run, condition)
      round(index + 1)
    })
  }
  round(0)
  run.scope = outer
  if (expression.dictionary) {
    const pairs = results.map(
      ({ items }) => [items?.[0]?.text ?? String(items?.[0]?.number), items?.[1] ?? UNKNOWN] as const,
    )
    return { origins: 0, entries: new Map(pairs) }
  }
  return whole ? listValue(results) : { ...carried(results), others: results.slice(0, 6) }
}

import { carried, itemsOf } from '../fold.ts'
import { hold } from '../models/memory.ts'
import type { Expression } from '../syntax.ts'
import { either, listValue, originsOf, UNKNOWN, type Value } from '../value.ts'
import { evaluate } from './expressions.ts'
import type { Run } from './run.ts'

/** Puts a value where the left side of an assignment says. */
export function assign(run: Run, target: Expression, value: Value): void {
  switch (target.is) {
    case 'name': {
      const before = run.unsure ? run.scope.names.get(target.name) : undefined
      const changed = before && before !== value && before !== UNKNOWN && !before.closure
      run.scope.set(target.name, changed ? either([value, before]) : value)
      return
    }
    case 'list': {
      const items = itemsOf(value)
      target.items.forEach((item, index) => {
        if (item.is === 'spread')
          assign(run, item.of, items ? listValue(items.slice(index)) : carried([value]))
        else assign(run, item, items?.[index] ?? carried([value]))
      })
      return
    }
    case 'attribute': {
      const of = evaluate(run, target.of)
      const before = of.members?.get(target.name)
      if (of.members)
        of.members.set(target.name, before && before !== UNKNOWN && value === UNKNOWN ? before : value)
      return
    }
    case 'index':
      assignItem(evaluate(run, target.of), evaluate(run, target.index), value)
      return
    case 'slice':
      hold(evaluate(run, target.of), originsOf(value))
      return
    case 'spread':
      assign(run, target.of, value)
      return
    default:
      evaluate(run, target)
  }
}

function assignItem({ entries, items }: Value, { text, number }: Value, value: Value): void {
  if (entries) {
    const key = text ?? (number === undefined ? `…${entries.size}` : String(number))
    entries.set(key, value)
  } else if (items && number !== undefined && number < items.length && number >= 0) items[number] = value
}

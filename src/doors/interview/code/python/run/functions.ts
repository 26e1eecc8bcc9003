import { carried } from '../fold.ts'
import { CALLER, type Closure, either, listValue, Scope, UNKNOWN, type Value } from '../value.ts'
import { evaluate } from './expressions.ts'
import { CALLS_DEPTH, FUNCTIONS } from './limits.ts'
import type { Run } from './run.ts'
import { block } from './statements.ts'

/** A function may give something else the second time, as when another method was called in between. */
const TIMES = 2
/** Results that are remembered. */
const RESULTS = 20_000
/** Characters of a text by which one argument is told from another. */
const KEY_LENGTH = 300

/**
 * Goes through the body of a function for these arguments.
 *
 * @param alone nobody called it: it is read once, whatever is left.
 * @returns what it may return.
 */
export function invoke(
  run: Run,
  closure: Closure,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  alone = false,
): Value {
  if (run.depth >= CALLS_DEPTH || (run.budget.isSpent && !alone))
    return carried([...args, ...keywords.values()])
  const key = keyOf(run, closure, args, keywords)
  const known = run.results.get(key)
  if (known && known.times >= TIMES) return known.value
  const { sightings, scope, returned, unsure } = run
  const { site } = sightings
  // What a function of another file does is told where it is called from here: its offsets are of another text.
  sightings.site ??= closure.module === run.path ? closure.site : run.callSite
  run.visited.add(closure.body)
  run.depth++
  run.scope = bind(run, closure, args, keywords)
  run.returned = []
  run.unsure = false
  if (Array.isArray(closure.body)) block(run, closure.body)
  else run.returned.push(evaluate(run, closure.body))
  const values = run.returned
  run.depth--
  sightings.site = site
  run.scope = scope
  run.returned = returned
  run.unsure = unsure
  const value = values.length === 0 ? UNKNOWN : either(values)
  if (run.results.size < RESULTS) run.results.set(key, { value, times: (known?.times ?? 0) + 1 })
  return value
}

/** Functions that nobody in the file calls may be called from elsewhere. */
export function callPending(run: Run): void {
  for (let count = 0; count < FUNCTIONS; count++) {
    const closure = run.pending[count]
    if (!closure) return
    if (run.visited.has(closure.body)) continue
    const args = closure.parameters.map(({ name }, index) =>
      closure.owner && index === 0 && name !== 'cls' ? closure.owner : { origins: CALLER },
    )
    invoke(run, closure, args, new Map(), true)
  }
}

/** The same function with the same arguments: known ones by what they are, others by where they come from. */
function keyOf(
  run: Run,
  { body }: Closure,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): string {
  const partOf = ({ text, number, name, origins, bytes, items, entries, members, closure }: Value) => {
    const object = bytes ?? items ?? entries ?? members ?? closure?.body
    if (object) return `#${run.idOf(object)}`
    return `${origins} ${number ?? ''} ${name ?? ''} ${text === undefined ? '' : `${text.length}${text.slice(0, KEY_LENGTH)}`}`
  }
  let key = `${run.idOf(body)}(`
  for (const value of args) key += `${partOf(value)}|`
  for (const [name, value] of keywords) key += `|${name}=${partOf(value)}`
  return key
}

function bind(
  run: Run,
  closure: Closure,
  args: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Scope {
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
      const value = given?.origins === CALLER && fallback ? undefined : given
      scope.names.set(name, value ?? (fallback ? evaluate(run, fallback) : UNKNOWN))
    }
  }
  return scope
}

import { stringsIn } from '../decode.ts'
import { sourceIn } from '../parse/encoding.ts'
import { parse } from '../parse/parse.ts'
import { from, HIDING, type Origins, originsOf, textsOf, UNKNOWN, type Value } from '../value.ts'
import { evaluate } from './expressions.ts'
import { INNER_CHARACTERS, LAYERS } from './limits.ts'
import type { Run } from './run.ts'
import { block } from './statements.ts'

/**
 * `exec` and its like: notes it, and reads what is run where it is known.
 *
 * @param how the means in the code's own words.
 * @param evaluated whether the value of an expression is asked for, as `eval` does.
 * @returns that value, as far as it is known.
 */
export function runCode(run: Run, value: Value, at: number, how: string, evaluated = false): Value {
  const origins = originsOf(value)
  const compiled = value.name?.startsWith('marshal.') && value.bytes
  const values = compiled ? [stringsIn(compiled).join(' ')] : textsOf(value)
  run.sightings.note('run-code', at, { how, values, origins: origins || from('unknown') })
  let result = UNKNOWN
  for (const option of [value, ...(value.others ?? [])]) {
    const text = option.bytes
      ? sourceIn(Buffer.from(option.bytes).toString('utf8')).text
      : option.whole
        ? option.text
        : undefined
    if (text !== undefined && !compiled) result = inner(run, text, at, origins & HIDING, evaluated)
  }
  return result
}

function inner(run: Run, text: string, at: number, hiding: Origins, evaluated: boolean): Value {
  // A text that runs itself has nothing new to say.
  if (run.running.has(text)) return UNKNOWN
  if (run.running.size >= LAYERS || text.length > run.innerLeft) {
    run.problem = `code in code more than ${LAYERS} deep or ${INNER_CHARACTERS} characters: the rest was not read`
    return UNKNOWN
  }
  const { sightings } = run
  const { site, hidden } = sightings
  run.innerLeft -= text.length
  sightings.site ??= at
  sightings.hidden |= hiding
  run.running.add(text)
  const { statements } = parse(text)
  const last = statements.at(-1)
  let result = UNKNOWN
  if (evaluated && statements.length === 1 && last?.is === 'expression') result = evaluate(run, last.value)
  else block(run, statements)
  run.running.delete(text)
  sightings.site = site
  sightings.hidden = hidden
  return result
}

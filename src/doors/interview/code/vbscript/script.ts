import type { CodeReading } from '../../act.ts'
import type { Locate } from '../command/places.ts'
import { routinesIn } from './routines.ts'
import { Run, STEPS } from './run.ts'
import { between } from './statements.ts'
import { type Dialect, tokensOf } from './tokens.ts'
import { isKnown, originsOf, shown, type Value } from './value.ts'

/** Code in code in code. */
const LAYERS = 30

/**
 * Reads VBScript or JScript: objects of Windows that it makes, and what it has them do. Nothing is executed.
 *
 * @param locate places of offsets in `source`.
 */
export function readScript(source: string, dialect: Dialect, locate: Locate): CodeReading {
  const run = new Run(locate)
  runText(run, source, dialect)
  return run.sightings.reading(run.steps > 0 ? '' : `more than ${STEPS} steps: the rest was not read`)
}

/** Goes through a text as a script of its own, with the names that are known already. */
function runText(run: Run, source: string, dialect: Dialect): void {
  const outer = { tokens: run.tokens, at: run.at, dialect: run.dialect }
  run.tokens = tokensOf(source, dialect)
  run.dialect = dialect
  for (const [name, routine] of routinesIn(run.tokens, dialect)) run.routines.set(name, routine)
  between(run, 0, run.tokens.length)
  Object.assign(run, outer)
}

/** `Execute`, `eval`: notes it, and reads what is run where all of it is known. @param how the means, as it is called. */
export function runCode(run: Run, code: Value, at: number, how: string): void {
  const { sightings } = run
  sightings.act('run-code', at, how, [shown(code)], originsOf([code]))
  if (!isKnown(code) || run.layers >= LAYERS) return
  const { site } = sightings
  sightings.site ??= at
  run.layers++
  runText(run, code.text, how === 'eval' && run.dialect === 'jscript' ? 'jscript' : run.dialect)
  run.layers--
  sightings.site = site
}

import type { CodeReading } from '../../../act.ts'
import type { DecodedSource } from '../parse/encoding.ts'
import { parse } from '../parse/parse.ts'
import { from, type Value } from '../value.ts'
import { callPending } from './functions.ts'
import { Run, type Surroundings } from './run.ts'
import { tellSecrets } from './secrets.ts'
import { block } from './statements.ts'

/** What a program does, and the names that it defines for whoever imports it. */
export interface ReadProgram {
  reading: CodeReading
  names: ReadonlyMap<string, Value>
}

/**
 * Goes through Python once as a computer would, with values as far as they are known, and notes what it does.
 * Nothing is executed, and what is left out for want of budget is told in `problem`.
 */
export function readProgram(source: string, surroundings: Surroundings): ReadProgram {
  const run = new Run(surroundings)
  try {
    if (surroundings.hidden) tellHidden(run, surroundings.hidden)
    const { statements, whole } = parse(source)
    if (!whole) run.problem = 'it is nested too deep or too long: a part of it was not read'
    block(run, statements)
    callPending(run)
    tellSecrets(run)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    run.problem = 'it is nested too deep: a part of it was not read'
  }
  return { reading: run.sightings.reading(run.problem), names: run.globals.names }
}

/** Code that stands in the file in other characters than its own is run as it is read. */
function tellHidden({ sightings }: Run, { encoding, text, at }: NonNullable<DecodedSource['hidden']>): void {
  const origins = from('decoded', 'literal')
  sightings.note('run-code', at, { how: `coding: ${encoding}`, values: [text], origins })
  sightings.hidden |= from('decoded')
}

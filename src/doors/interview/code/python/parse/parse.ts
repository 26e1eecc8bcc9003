import { parser } from '@lezer/python'
import type { Statement } from '../syntax.ts'
import { Source } from './source.ts'
import { statementsIn } from './statements.ts'

/**
 * Reads Python of any version, errors and all.
 *
 * @param text code; offsets of what is returned count its UTF-16 units.
 * @returns statements, and whether all of the text could be taken in within the limits on nesting and size.
 * @throws RangeError when the text is nested so deep that it cannot be walked through.
 */
export function parse(text: string): { statements: Statement[]; whole: boolean } {
  const source = new Source(text)
  const statements = statementsIn(source, parser.parse(text).topNode, 0)
  return { statements, whole: source.whole }
}

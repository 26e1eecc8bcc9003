import { PosternError } from '../../core/errors.ts'
import { readCsv } from '../../intel/csv.ts'

/** Reads a CSV file's rows by the names of their columns. */
export interface Table {
  /** In lower case. */
  columns: readonly string[]
  rows: Iterable<(column: string) => string>
}

/**
 * @param known columns of which one at least makes the first row a heading; without one there is none, and the
 *   first column goes by the first of these names.
 * @throws PosternError `E_INDICATORS` for a quote that is never closed, `E_MALFORMED` for no rows at all.
 */
export function readTable(text: string, name: string, known: readonly [string, ...string[]]): Table {
  const rows = readCsv(text.replace(/^\ufeff/, ''))
  const first = rows.next()
  if (first.done) throw new PosternError('E_MALFORMED', `${name}: there is no row`)
  const heading = first.value.fields.map((field) => field.toLowerCase())
  const hasHeading = heading.some((column) => known.includes(column))
  const columns = hasHeading ? heading : [known[0]]
  const at = new Map(columns.map((column, index) => [column, index]))
  const accessor = (fields: readonly string[]) => {
    const whole = columns.length === 1 ? [fields.filter(Boolean).join(', ')] : fields
    return (column: string) => whole[at.get(column) ?? -1] ?? ''
  }
  return {
    columns,
    rows: (function* () {
      if (!hasHeading) yield accessor(first.value.fields)
      for (const { fields } of rows) yield accessor(fields)
    })(),
  }
}

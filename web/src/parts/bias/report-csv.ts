import type { BiasReport } from '../../api/hiring-records.ts'

const HEADER = [
  'attribute',
  'measure',
  'group',
  'applications',
  'selected',
  'rate',
  'rate_low',
  'rate_high',
  'ratio',
  'ratio_low',
  'ratio_high',
  'below_four_fifths',
  'warning',
]

/** A field of a CSV (RFC 4180). What a spreadsheet would take for a formula is set off by an apostrophe. */
function field(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A report as CSV, one line for each group of each measure. */
export function reportCsv({ attributes }: BiasReport): string {
  const rows = attributes.flatMap(({ attribute, measures }) =>
    measures.flatMap(({ measure, groups }) =>
      groups.map((one) => [
        attribute,
        measure,
        one.group,
        one.applications,
        one.selected,
        one.rate,
        ...one.interval,
        one.ratio,
        ...(one.ratioInterval ?? [null, null]),
        one.below,
        one.warning,
      ]),
    ),
  )
  return [HEADER, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

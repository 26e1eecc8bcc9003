import { z } from 'zod'
import { PosternError } from '../core/errors.ts'
import type { Groups } from './list.ts'
import { packageName } from './package.ts'
import { type VersionRange, writeRange } from './version.ts'

const version = z.string().min(1).max(200)
const eventSchema = z.object({
  introduced: version.optional(),
  fixed: version.optional(),
  last_affected: version.optional(),
})
const recordSchema = z.object({
  id: z.string().min(1).max(200),
  aliases: z.array(z.string()).nullish(),
  published: z.string().optional(),
  modified: z.string().optional(),
  withdrawn: z.string().nullish(),
  affected: z
    .array(
      z.object({
        package: z.object({ ecosystem: z.string(), name: z.string() }).optional(),
        versions: z.array(version).nullish(),
        ranges: z.array(z.object({ type: z.string(), events: z.array(eventSchema).max(10_000) })).nullish(),
      }),
    )
    .nullish(),
})

type OsvRecord = z.infer<typeof recordSchema>
type Affected = NonNullable<OsvRecord['affected']>[number]

/** What adding a record came to. */
export type Outcome = 'added' | 'withdrawn' | 'no-malware' | 'no-package'

/**
 * Adds one record in the format of OSV (https://ossf.github.io/osv-schema/) to a list: `npm:name` when every version
 * is malicious, `npm:name@1.0.0` for single ones, `npm:name@>=1.0.0,<1.2.0` for a range. Only what says of itself that
 * it is malware is taken (`MAL-…`, https://github.com/ossf/malicious-packages): a package with a fault is not bad.
 *
 * @param where for messages: file and line
 * @throws PosternError `E_INDICATORS`, naming place and field.
 */
export function addOsvRecord(groups: Groups, value: unknown, where: string): Outcome {
  const parsed = recordSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new PosternError(
      'E_INDICATORS',
      `${where}: field ${issue?.path.join('.') || '(the whole)'}: ${issue?.message}`,
    )
  }
  const record = parsed.data
  if (![record.id, ...(record.aliases ?? [])].some((id) => id.startsWith('MAL-'))) return 'no-malware'
  if (record.withdrawn) return 'withdrawn'
  const day = /^\d{4}-\d{2}-\d{2}/.exec(record.published ?? record.modified ?? '')?.[0]
  const date = day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day
  let added = false
  for (const affected of record.affected ?? [])
    for (const written of valuesOf(affected)) {
      groups.add('package', written, 'block', date)
      added = true
    }
  return added ? 'added' : 'no-package'
}

function* valuesOf({ package: of, versions, ranges }: Affected): Generator<string> {
  const key = of && packageName(of.ecosystem, of.name)?.key
  if (key === undefined) return
  const spans = (ranges ?? []).flatMap(({ type, events }) => (type === 'GIT' ? [] : spansOf(events)))
  if (
    spans.some(
      ({ introduced, fixed, last }) => introduced === '0' && fixed === undefined && last === undefined,
    )
  ) {
    yield key
    return
  }
  if (spans.length === 0 && (versions ?? []).length === 0) yield key
  for (const one of versions ?? []) yield `${key}@${one}`
  for (const span of spans) yield `${key}@${writeRange(span)}`
}

/** Ranges out of events, which stand in the order of versions. */
function spansOf(events: readonly z.infer<typeof eventSchema>[]): VersionRange[] {
  const spans: VersionRange[] = []
  let introduced: string | undefined
  for (const { introduced: from, fixed, last_affected: last } of events) {
    if (from !== undefined && introduced === undefined) introduced = from
    if (introduced === undefined || (fixed === undefined && last === undefined)) continue
    spans.push({ introduced, ...(fixed === undefined ? { last: last as string } : { fixed }) })
    introduced = undefined
  }
  if (introduced !== undefined) spans.push({ introduced })
  return spans
}

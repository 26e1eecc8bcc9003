import type { Application } from '../application.ts'
import { runsOf } from '../documents/fingerprint.ts'
import type { SharedKind, SharedValue, SharedWith } from './company.ts'
import { tellingRuns } from './compared.ts'
import type { ApplicantProfile } from './profile.ts'
import { type Relation, relationOf } from './relation.ts'

const OTHERS_TOLD = 20
const VALUES_TOLD = 200
/** Of one document. */
const PASSAGES_TOLD = 40

/**
 * The values that an application has in common with others.
 *
 * @param others who else has a value; empty when it is common property
 * @param isCommonRun whether a run of words is common property
 * @param find a profile by its id
 */
export function sharedValues(
  application: Application,
  own: ApplicantProfile,
  others: (kind: SharedKind, value: string) => readonly string[],
  isCommonRun: (hash: number) => boolean,
  find: (id: string) => ApplicantProfile | undefined,
): SharedValue[] {
  const relations = new Map<string, Relation>()
  const withWhom = (kind: SharedKind, value: string): SharedWith[] =>
    others(kind, value)
      .slice(-OTHERS_TOLD)
      .reverse()
      .flatMap((id) => {
        const other = find(id)
        if (!other) return []
        const relation = relations.get(id) ?? relationOf(own, other)
        relations.set(id, relation)
        const apart = daysApart(own, other, value)
        const time = apart === undefined ? {} : { apartDays: apart }
        return [{ application: id, part: partThere(other, kind, value), ...relation, ...time }]
      })
  const found: SharedValue[] = []
  for (const { kind, value, part } of own.values) {
    const sharers = others(kind, value)
    if (sharers.length > 0 && found.length < VALUES_TOLD)
      found.push({ kind, value, part, others: withWhom(kind, value), count: sharers.length + 1 })
  }
  return [...found, ...passages(application, others, isCommonRun, withWhom)]
}

const DAY_MS = 86_400_000

/** Days between the nearest times at which both were seen with a value; undefined when no times are known. */
function daysApart(own: ApplicantProfile, other: ApplicantProfile, value: string): number | undefined {
  const times = (profile: ApplicantProfile) => profile.seen.filter((one) => one.value === value)
  const gaps = times(own).flatMap(({ at }) => times(other).map((one) => Math.abs(one.at - at)))
  return gaps.length === 0 ? undefined : Math.min(...gaps) / DAY_MS
}

const partThere = (other: ApplicantProfile, kind: SharedKind, value: string): string =>
  kind === 'paragraph'
    ? (other.fingerprints.find(({ hashes }) => hashes.includes(Number(value)))?.part ?? 'document')
    : ((
        other.values.find((one) => one.kind === kind && one.value === value) ??
        other.values.find((one) => one.value === value)
      )?.part ?? kind)

interface Stretch {
  from: number
  to: number
  sharers: string
  hash: number
}

/** Runs of words in common; those that overlap and have the same others are one passage. */
function passages(
  { documents }: Application,
  others: (kind: SharedKind, value: string) => readonly string[],
  isCommonRun: (hash: number) => boolean,
  withWhom: (kind: SharedKind, value: string) => SharedWith[],
): SharedValue[] {
  return documents.flatMap((document) => {
    const stretches: Stretch[] = []
    for (const { hash, from, to } of stretchesOf(document, others, isCommonRun)) {
      const sharers = others('paragraph', String(hash)).join('\0')
      const last = stretches.findLast((one) => one.sharers === sharers)
      if (last && from <= last.to) last.to = to
      else stretches.push({ from, to, sharers, hash })
    }
    return stretches.slice(0, PASSAGES_TOLD).map(({ from, to, hash }) => ({
      kind: 'paragraph' as const,
      value: document.text.slice(from, to).replace(/\s+/g, ' '),
      part: document.part,
      others: withWhom('paragraph', String(hash)),
      count: others('paragraph', String(hash)).length + 1,
    }))
  })
}

/** Where the telling runs that others have too stand in the text, in their order. */
function stretchesOf(
  { text, fingerprint }: Application['documents'][number],
  others: (kind: SharedKind, value: string) => readonly string[],
  isCommonRun: (hash: number) => boolean,
): { hash: number; from: number; to: number }[] {
  const shared = new Set(fingerprint.filter((hash) => others('paragraph', String(hash)).length > 0))
  if (shared.size === 0) return []
  const runs = runsOf(text)
  const paragraphs = [...Map.groupBy(runs, ({ paragraph }) => paragraph).values()]
  const telling = new Set(
    paragraphs.flatMap((of) =>
      tellingRuns(
        of.map(({ hash }) => hash),
        isCommonRun,
      ),
    ),
  )
  return runs.filter(({ hash }) => shared.has(hash) && telling.has(hash))
}

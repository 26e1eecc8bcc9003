import type { Application } from '../application.ts'
import { passageOf } from '../documents/fingerprint.ts'
import type { SharedKind, SharedValue, SharedWith } from './company.ts'
import type { ApplicantProfile } from './profile.ts'
import { nameRelation } from './same-name.ts'

const OTHERS_TOLD = 20
const VALUES_TOLD = 200
/** Runs of one document that are looked up as passages. */
const PASSAGES_TOLD = 40

/**
 * The values that an application has in common with others.
 *
 * @param others who else has a value; empty when it is common property
 * @param find a profile by its id
 */
export function sharedValues(
  application: Application,
  own: ApplicantProfile,
  others: (kind: SharedKind, value: string) => readonly string[],
  find: (id: string) => ApplicantProfile | undefined,
): SharedValue[] {
  const relations = new Map<string, ReturnType<typeof nameRelation>>()
  const withWhom = (kind: SharedKind, value: string): SharedWith[] =>
    others(kind, value)
      .slice(-OTHERS_TOLD)
      .reverse()
      .flatMap((id) => {
        const other = find(id)
        if (!other) return []
        const relation = relations.get(id) ?? nameRelation(own.names, other.names)
        relations.set(id, relation)
        return [{ application: id, part: partThere(other, kind, value), ...relation }]
      })
  const found: SharedValue[] = []
  for (const { kind, value, part } of own.values) {
    const sharers = others(kind, value)
    if (sharers.length > 0 && found.length < VALUES_TOLD)
      found.push({ kind, value, part, others: withWhom(kind, value), count: sharers.length + 1 })
  }
  return [...found, ...passages(application, others, withWhom)]
}

const partThere = (other: ApplicantProfile, kind: SharedKind, value: string): string =>
  kind === 'paragraph'
    ? (other.fingerprints.find(({ hashes }) => hashes.includes(Number(value)))?.part ?? 'document')
    : ((
        other.values.find((one) => one.kind === kind && one.value === value) ??
        other.values.find((one) => one.value === value)
      )?.part ?? kind)

/** Runs of words in common, those of one passage with the same others once. */
function passages(
  { documents }: Application,
  others: (kind: SharedKind, value: string) => readonly string[],
  withWhom: (kind: SharedKind, value: string) => SharedWith[],
): SharedValue[] {
  const found = new Map<string, SharedValue>()
  for (const document of documents) {
    const runs = document.fingerprint.filter((hash) => others('paragraph', String(hash)).length > 0)
    for (const hash of runs.slice(0, PASSAGES_TOLD)) {
      const sharers = withWhom('paragraph', String(hash))
      const value = passageOf(document.text, hash) ?? ''
      const key = `${value}\0${sharers.map(({ application }) => application).join('\0')}`
      if (!found.has(key))
        found.set(key, {
          kind: 'paragraph',
          value,
          part: document.part,
          others: sharers,
          count: others('paragraph', String(hash)).length + 1,
        })
    }
  }
  return [...found.values()]
}

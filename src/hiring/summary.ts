import type { Settings } from '../core/settings.ts'
import type { RecordedApplication } from '../store/applications.ts'
import type { Store } from '../store/store.ts'
import { keptBecause } from './keep.ts'

/** Names of people by their ids; who is no longer known has none. */
export async function namesOf(store: Store, ids: Iterable<string>): Promise<(id: string) => string> {
  const people = await store.people.withIds([...new Set(ids)])
  return (id) => people.get(id)?.name ?? ''
}

/** Names of applications by their ids. */
export async function applicationNames(
  store: Store,
  ids: Iterable<string>,
): Promise<(id: string) => { id: string; name: string }> {
  const found = await store.applications.withIds([...new Set(ids)])
  return (id) => ({ id, name: found.get(id)?.called.name ?? 'an application that is no longer here' })
}

export function roleOf({ called, sensitivity }: RecordedApplication) {
  return {
    ...(called.roleId === undefined ? {} : { id: called.roleId }),
    ...(called.roleTitle === undefined ? {} : { title: called.roleTitle }),
    sensitivity,
  }
}

/**
 * Applications as a list shows them.
 * @param personId who looks: verdicts of what they have not assessed are withheld
 */
export async function summarise(
  store: Store,
  settings: Settings,
  applications: readonly RecordedApplication[],
  personId: string | undefined,
) {
  const ids = applications.map(({ id }) => id)
  const assessed = personId === undefined ? new Set() : await store.opinions.assessedBy(personId, ids)
  const verdicts = await store.applications.verdicts(ids)
  const cases = await store.applications.cases(ids)
  const decisions = await store.opinions.decisions(ids)
  const named = await namesOf(store, [
    ...[...decisions.values()].map(({ by }) => by),
    ...applications.flatMap(({ hold }) => hold?.by ?? []),
  ])
  return applications.map((application) => {
    const { id, stage, keepUntil, expiresAt, hold, ring } = application
    const found = cases.get(id)
    const decision = decisions.get(id)
    const verdict = assessed.has(id) ? verdicts.get(id) : undefined
    return {
      id,
      name: application.called.name,
      reference: application.called.reference,
      source: application.source,
      role: roleOf(application),
      ...(stage ? { stage } : {}),
      receivedAt: application.receivedAt.toISOString(),
      updatedAt: application.updatedAt.toISOString(),
      keep: {
        until: expiresAt?.toISOString().slice(0, 10) ?? null,
        because: keptBecause({ stage, keepUntil }, settings.hiring.retentionDays),
        ...(hold ? { hold: { reason: hold.reason, by: named(hold.by), at: hold.at.toISOString() } } : {}),
      },
      waiting: found?.status === 'open',
      ...(found ? { case: found.id } : {}),
      ...(ring === undefined ? {} : { ring }),
      checksOpen: application.checksOpen,
      sanctions: application.sanctions,
      assessed: assessed.has(id),
      ...(decision?.kind === 'decision'
        ? {
            decision: {
              outcome: decision.said,
              by: named(decision.by),
              at: decision.at.toISOString(),
            },
          }
        : {}),
      ...(verdict ? { verdict: verdict.verdict as 'pass' | 'review', score: verdict.score } : {}),
    }
  })
}

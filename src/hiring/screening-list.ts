import { PosternError } from '../core/errors.ts'
import type { Disposition } from '../store/screenings.ts'
import type { Store } from '../store/store.ts'
import { screeningView } from './page.ts'
import { applicationNames, namesOf } from './summary.ts'

const PAGE = 50

/** Records of screenings, newest first. @param filter.waiting those with hits of which nobody has concluded anything */
export async function listScreenings(
  store: Store,
  filter: { waiting?: boolean | undefined; before?: string | undefined },
) {
  const read = await store.screenings.list({ ...filter, limit: PAGE + 1 })
  const page = read.slice(0, PAGE)
  const calling = await applicationNames(
    store,
    page.map(({ applicationId }) => applicationId),
  )
  const named = await namesOf(
    store,
    page.flatMap(({ disposition }) => disposition?.by ?? []),
  )
  return {
    screenings: page.map((one) => screeningView(one, calling(one.applicationId).name, named)),
    ...(read.length > PAGE ? { next: page.at(-1)?.id as string } : {}),
    counts: await store.screenings.counts(),
  }
}

/**
 * Records what a person concludes of a screening's hits. A true match holds the application: what the law asks to be
 * kept of it must not come to its date by itself.
 *
 * @throws PosternError `E_NOT_FOUND`, `E_CONFLICT` when there was no hit
 */
export async function disposeScreening(
  store: Store,
  id: string,
  conclusion: { disposition: Disposition; reason: string; by: string },
  now = new Date(),
) {
  await store.atomically(async (inside) => {
    const screening = await inside.screenings.get(id)
    if (!screening) throw new PosternError('E_NOT_FOUND', 'there is no such screening')
    if (screening.record.hits.length === 0)
      throw new PosternError('E_CONFLICT', 'the screening has no hit to conclude anything of')
    await inside.screenings.dispose(id, conclusion, now)
    const { applicationId } = screening
    const actor = `person:${conclusion.by}`
    const action = `screening.${conclusion.disposition.replace(' ', '-')}`
    await inside.audit.append({ actor, action, target: `screening:${id}` }, now)
    const application = await inside.applications.get(applicationId)
    if (conclusion.disposition !== 'true match' || application?.hold) return
    const hold = { reason: `a true match of a sanctions list: ${conclusion.reason}`, by: conclusion.by }
    await inside.applicationKeeping.hold(applicationId, hold, now)
    await inside.audit.append(
      { actor, action: 'application.held', target: `application:${applicationId}` },
      now,
    )
  })
  const screening = await store.screenings.get(id)
  if (!screening) throw new PosternError('E_NOT_FOUND', 'there is no such screening')
  const calling = await applicationNames(store, [screening.applicationId])
  return screeningView(
    screening,
    calling(screening.applicationId).name,
    await namesOf(store, [conclusion.by]),
  )
}

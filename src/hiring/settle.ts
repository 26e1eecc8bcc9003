import { isWorse } from '../cases/rules.ts'
import { PosternError } from '../core/errors.ts'
import type { Settings } from '../core/settings.ts'
import type { Application } from '../doors/hiring/application.ts'
import type { Screened } from '../doors/hiring/screened.ts'
import type { Repositories, Store } from '../store/store.ts'
import type { HiringEngine } from './engine.ts'
import { type Judged, joinCases } from './join-cases.ts'
import { type Known, rememberProfiles } from './known.ts'
import { createQueue } from './queue.ts'
import { concernedBy, withChecks } from './recorded.ts'
import { type Arriving, writeArriving, writeMentions, writeRescreened } from './write.ts'

/** A change of what is recorded. */
export interface Change {
  arriving: readonly Arriving[]
  /** Ids of applications that are to be erased. */
  leaving: readonly string[]
  /** Ids of recorded applications that are to be judged again. */
  again?: readonly string[]
  /** Who makes it, as the audit log writes it. */
  actor: string
  /** Done in the same transaction, before anything is erased. */
  inside?: (inside: Repositories) => Promise<void>
}

export interface Settled {
  /** The answers of those that arrived, by id. */
  answers: ReadonlyMap<string, Screened>
  updated: ReadonlySet<string>
  /** Ids of others that were judged again. */
  rescreened: readonly string[]
  /** Ids of those among them that are judged worse than before. */
  raised: readonly string[]
}

export interface Settler {
  /** Judges recorded applications again, and what that concerns: what is known of them has changed. */
  rescreen(ids: readonly string[], actor: string, now?: Date): Promise<Settled>
  /** @param prepare is called again when another process changed something meanwhile */
  settle(prepare: () => Promise<Change>, now?: Date): Promise<Settled>
}

const ATTEMPTS = 10
const NOTHING: Settled = { answers: new Map(), updated: new Set(), rescreened: [], raised: [] }

interface Loaded {
  id: string
  profile: string
  reading: string
  application: Application
}

/**
 * Judges what arrives against all that is recorded, judges again what that concerns, and records all of it at once.
 * In one process one change is made after the other; of several processes on one database, whoever finds that
 * another was quicker starts anew.
 */
export function createSettler(options: { store: Store; engine: HiringEngine; settings: Settings }): Settler {
  const { store, engine, settings } = options
  const queue = createQueue()
  const known = rememberProfiles(store)

  const load = async (ids: Iterable<string>): Promise<Loaded[]> => {
    const loaded: Loaded[] = []
    for (const id of ids) {
      const content = await store.applications.content(id)
      if (!content) continue
      const application = withChecks(JSON.parse(content.reading), await store.applicationChecks.of(id))
      loaded.push({ id, profile: content.profile, reading: content.reading, application })
    }
    return loaded
  }

  const judge = async ({ profiles }: Known, { arriving, leaving, again = [] }: Change) => {
    const gone = new Set([...leaving, ...arriving.map(({ id }) => id)])
    const staying = [...profiles].filter(([id]) => !gone.has(id))
    const checked = await Promise.all(
      arriving.map(async ({ id, application }) =>
        withChecks(application, await store.applicationChecks.of(id)),
      ),
    )
    const answers = arriving.length === 0 ? [] : await engine.screen(checked, profilesOf(staying))
    const mentioning = await store.applicationChanges.mentioning([...gone, ...again])
    const concerned = new Set([...again, ...mentioning])
    for (const [index, answer] of answers.entries())
      for (const id of concernedBy(arriving[index]?.id ?? '', answer)) concerned.add(id)
    const others = await load([...concerned].filter((id) => profiles.has(id) && !gone.has(id)))
    const judgedAgain = new Set(others.map(({ id }) => id))
    const company = [
      ...profilesOf(staying.filter(([id]) => !judgedAgain.has(id))),
      ...checked.map((application) => engine.profileOf(application)),
    ]
    const rescreened =
      others.length === 0
        ? []
        : await engine.screen(
            others.map(({ application }) => application),
            company,
          )
    return { checked, answers, others, rescreened }
  }

  const attempt = async (prepare: () => Promise<Change>, now: Date): Promise<Settled | undefined> => {
    const state = await known()
    const change = await prepare()
    const { arriving, leaving, again = [] } = change
    if (arriving.length + leaving.length + again.length === 0) return NOTHING
    const { checked, answers, others, rescreened } = await judge(state, change)
    const settled = await store.atomically(async (inside) => {
      await inside.retention.alone()
      if ((await inside.applicationChanges.holdGeneration()) !== state.generation) return undefined
      const changed = await inside.applicationChanges.add()
      const { actor } = change
      await change.inside?.(inside)
      const before = [...(await inside.applications.cases(leaving)).values()].map(({ id }) => id)
      const subjects = [...(await inside.applications.withIds(leaving)).values()].map((one) => one.subjectId)
      const unlinked = await inside.observables.unlink(subjects)
      for (const subjectId of subjects) await inside.subjects.remove(subjectId)

      const all = new Map<string, Screened>()
      const updated = new Set<string>()
      const verdicts = await inside.applications.verdicts([
        ...arriving.map(({ id }) => id),
        ...others.map(({ id }) => id),
      ])
      const judged: Judged[] = []
      const note = (id: string, answer: Screened) => {
        all.set(id, answer)
        const earlier = verdicts.get(id)
        const worse = earlier === undefined || isWorse(answer, earlier)
        judged.push({ id, ring: answer.ring?.members ?? [], verdict: answer.verdict, worse })
        return worse
      }
      const writing = { engine, retentionDays: settings.hiring.retentionDays, changed, now }
      for (const [index, one] of arriving.entries()) {
        const answer = answers[index]
        if (!answer || !checked[index]) throw new PosternError('E_INTERNAL', 'an answer is missing')
        note(one.id, answer)
        if ((await writeArriving(inside, one, answer, writing)).updated) updated.add(one.id)
      }
      const raised: string[] = []
      for (const [index, one] of others.entries()) {
        const answer = rescreened[index]
        if (!answer) throw new PosternError('E_INTERNAL', 'an answer is missing')
        if (note(one.id, answer)) raised.push(one.id)
        await writeRescreened(inside, one, one.application, answer, writing)
      }
      await writeMentions(inside, all)
      await inside.observables.removeUnlinked(unlinked)
      await joinCases(inside, judged, { actor, before, now })
      const audit = (action: string, id: string) =>
        inside.audit.append({ actor, action, target: `application:${id}` }, now)
      for (const { id } of arriving)
        await audit(updated.has(id) ? 'application.updated' : 'application.received', id)
      for (const id of raised) await audit('application.raised', id)
      for (const id of leaving) await audit('application.erased', id)
      const answersById = new Map(arriving.map(({ id }) => [id, all.get(id) as Screened]))
      return { answers: answersById, updated, rescreened: others.map(({ id }) => id), raised }
    })
    if (settled) engine.forget(leaving)
    return settled
  }

  const settle: Settler['settle'] = (prepare, now = new Date()) =>
    queue(async () => {
      for (let tries = 0; tries < ATTEMPTS; tries++) {
        const settled = await attempt(prepare, now)
        if (!settled) continue
        await known()
        return settled
      }
      throw new PosternError('E_STORE', 'applications are changed by others all the time: try again')
    })

  return {
    settle,
    rescreen: (again, actor, now) => settle(async () => ({ arriving: [], leaving: [], again, actor }), now),
  }
}

const profilesOf = <Profile>(entries: readonly (readonly [string, Profile])[]): Profile[] =>
  entries.map(([, profile]) => profile)

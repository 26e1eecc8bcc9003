import { PosternError } from '../core/errors.ts'
import type { HiringOutcome, Leaning } from '../store/opinions.ts'
import type { Repositories, Store } from '../store/store.ts'

interface Said {
  reason: string
  /** The person's id. */
  by: string
}

/** What the program said of an application, as a log of disagreements keeps it. @throws PosternError `E_NOT_FOUND` */
async function standing(inside: Repositories, id: string) {
  const application = await inside.applications.get(id)
  const verdict = application && (await inside.verdicts.explained(application.subjectId))
  if (!verdict) throw new PosternError('E_NOT_FOUND', 'there is no such application')
  return {
    verdict: verdict.verdict === 'pass' ? ('pass' as const) : ('review' as const),
    score: verdict.score,
    detectors: [...new Set(verdict.findings.map(({ detector }) => detector))].sort(),
  }
}

/** Records what a person thinks of an application; from then on they see the total. */
export async function assess(
  store: Store,
  id: string,
  { leaning, reason, by }: Said & { leaning: Leaning },
  now = new Date(),
): Promise<void> {
  await store.atomically(async (inside) => {
    const said = { kind: 'assessment', said: leaning, reason, by } as const
    await inside.opinions.add({ applicationId: id, ...said, ...(await standing(inside, id)) }, now)
    const target = `application:${id}`
    await inside.audit.append({ actor: `person:${by}`, action: 'application.assessed', target }, now)
  })
}

/**
 * Records what a person decides of an application. Its case is decided once all applications in it are.
 * @throws PosternError `E_NOT_ASSESSED` when they have not said first what they think
 */
export async function decideApplication(
  store: Store,
  id: string,
  { outcome, reason, by }: Said & { outcome: HiringOutcome },
  now = new Date(),
): Promise<void> {
  await store.atomically(async (inside) => {
    const stood = await standing(inside, id)
    if (!(await inside.opinions.assessedBy(by, [id])).has(id))
      throw new PosternError('E_NOT_ASSESSED', 'say first what you think of it, and why')
    await inside.opinions.add(
      { applicationId: id, kind: 'decision', said: outcome, reason, by, ...stood },
      now,
    )
    const note = (action: string, target: string) =>
      inside.audit.append({ actor: `person:${by}`, action, target }, now)
    await note(`application.${outcome}`, `application:${id}`)
    const found = (await inside.applications.cases([id])).get(id)
    if (found?.status !== 'open') return
    const members = await inside.applications.list({ caseId: found.id, limit: 500 })
    const decided = await inside.opinions.decisions(members.map((member) => member.id))
    if (members.some((member) => !decided.has(member.id))) return
    await inside.cases.setStatus(found.id, 'decided')
    await note('case.decided', `case:${found.id}`)
  })
}

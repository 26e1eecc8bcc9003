import { PosternError } from '../core/errors.ts'
import type { Settings } from '../core/settings.ts'
import type { Application } from '../doors/hiring/application.ts'
import type { RecordedApplication } from '../store/applications.ts'
import type { Screening } from '../store/screenings.ts'
import type { Store } from '../store/store.ts'
import type { TombstoneValue } from '../store/tombstones.ts'
import type { TimedVerdict } from '../store/verdicts.ts'
import { claimsOf } from './claims.ts'
import { type KeptAnswer, withChecks } from './recorded.ts'
import { applicationNames, namesOf, summarise } from './summary.ts'
import { exonerationsWithout, findingsWithout, linkWithout } from './withhold.ts'

/** A recorded application with what it says and its answer. */
export interface Loaded {
  recorded: RecordedApplication
  /** With the checks that people made. */
  application: Application
  verdict: TimedVerdict
  answer: KeptAnswer
}

/** @throws PosternError `E_NOT_FOUND` */
export async function loadApplication(store: Store, id: string): Promise<Loaded> {
  const recorded = await store.applications.get(id)
  const content = await store.applications.content(id)
  const verdict = recorded && (await store.verdicts.explained(recorded.subjectId))
  if (!recorded || !content || !verdict) throw new PosternError('E_NOT_FOUND', 'there is no such application')
  const application = withChecks(JSON.parse(content.reading), await store.applicationChecks.of(id))
  return { recorded, application, verdict, answer: JSON.parse(content.answer) }
}

/** Values by which an erased application of the same applicant could be known, where the operator keeps that. */
export const tombstoneValues = ({ emails, phones }: Application): TombstoneValue[] => [
  ...emails.map(({ mailbox }) => ({ kind: 'mailbox' as const, value: mailbox })),
  ...phones.flatMap(({ e164 }) => (e164 ? [{ kind: 'phone' as const, value: e164 }] : [])),
]

/** An application with all that a person needs to judge it; the total only once they have said what they think. */
export async function readPage(store: Store, settings: Settings, id: string, personId: string) {
  const { recorded, application, verdict, answer } = await loadApplication(store, id)
  const [summary] = await summarise(store, settings, [recorded], personId)
  if (!summary) throw new PosternError('E_NOT_FOUND', 'there is no such application')
  const shown = summary.assessed
  const opinions = await store.opinions.of(id)
  const checks = await store.applicationChecks.of(id)
  const screening = await store.screenings.newest(id)
  const named = await namesOf(store, [
    ...opinions.map(({ by }) => by),
    ...checks.map(({ by }) => by),
    ...(screening?.disposition ? [screening.disposition.by] : []),
  ])
  const decision = opinions.find(({ kind }) => kind === 'decision')
  return {
    ...summary,
    ...(decision?.kind === 'decision' && summary.decision
      ? { decision: { ...summary.decision, reason: decision.reason } }
      : { decision: undefined }),
    claims: [...claimsOf(application)],
    documents: application.documents.map(({ name, kind, type, pages, text, hidden }) => ({
      name,
      kind,
      type,
      text,
      hidden: hidden.map((one) => ({ text: one.text, how: one.how })),
      ...(pages === undefined ? {} : { pages }),
    })),
    findings: shown ? verdict.findings : findingsWithout(verdict.findings),
    unknown: verdict.unknown,
    notFound: verdict.notFound,
    ...(shown ? { turn: verdict.turn } : {}),
    exonerating: shown ? answer.exonerating : exonerationsWithout(answer.exonerating),
    plan: answer.plan,
    checks: checks.map(({ id: checkId, planned, outcome, by, at, detail }) => ({
      id: checkId,
      check: planned,
      title: answer.plan.find((one) => one.id === planned)?.title ?? planned,
      outcome,
      ...detail,
      by: named(by),
      at: at.toISOString(),
    })),
    ...(await companyOf(store, answer, shown)),
    erasedBefore: await store.tombstones.among(tombstoneValues(application)),
    ...(screening ? { screening: screeningView(screening, recorded.called.name, named) } : {}),
    assessments: opinions.flatMap((opinion) =>
      opinion.kind === 'assessment' && (shown || opinion.by === personId)
        ? [
            {
              leaning: opinion.said,
              reason: opinion.reason,
              by: named(opinion.by),
              at: opinion.at.toISOString(),
            },
          ]
        : [],
    ),
  }
}

/** Others that an answer names, with their names. */
export async function companyOf(store: Store, { links, shared, ring, compared }: KeptAnswer, shown: boolean) {
  const calling = await applicationNames(store, [
    ...links.map(({ application }) => application),
    ...shared.flatMap(({ others }) => others.map(({ application }) => application)),
    ...(ring?.members ?? []),
  ])
  return {
    links: links.map((link) => {
      const { application, ...rest } = shown ? link : linkWithout(link)
      return { ...calling(application), ...rest, because: [...rest.because] }
    }),
    shared: shared.map(({ others, ...value }) => ({
      ...value,
      others: others.map(({ application, ...rest }) => ({ ...calling(application), ...rest })),
    })),
    ...(ring ? { ringWith: { id: ring.id, members: ring.members.map(calling), because: ring.because } } : {}),
    compared,
  }
}

/** A screening as it is shown. */
export function screeningView(
  { id, applicationId, record, disposition }: Screening,
  name: string,
  named: (personId: string) => string,
) {
  const { at, lists, query, hits } = record
  return {
    id,
    application: { id: applicationId, name },
    at,
    lists: lists.map((list) => ({ ...list })),
    query: Object.fromEntries(Object.entries(query).map(([key, values]) => [key, [...values]])) as Record<
      keyof typeof query,
      string[]
    >,
    hits: hits.map((hit) => ({
      ...hit,
      programmes: [...hit.programmes],
      corroborated: [...hit.corroborated],
      contradicted: [...hit.contradicted],
    })),
    result: record.disposition,
    ...(disposition
      ? { disposition: { ...disposition, by: named(disposition.by), at: disposition.at.toISOString() } }
      : {}),
  }
}

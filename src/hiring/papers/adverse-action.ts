import type { Finding } from '../../core/finding.ts'
import type { ScreeningRecord } from '../../core/sanctions.ts'
import type { Settings } from '../../core/settings.ts'
import type { Application } from '../../doors/hiring/application.ts'
import type { Store } from '../../store/store.ts'
import { loadApplication } from '../page.ts'
import { clearingWords } from './clearing.ts'
import { discretionFor } from './discreet.ts'
import { type Block, pageOf } from './html.ts'

const NOT_LEGAL_ADVICE =
  'This packet is a draft made by a program. It is not legal advice, it is not a consumer report, and it does not ' +
  'say that a decision is lawful: have counsel read it before it is sent.'

const STATUTE = [
  {
    text:
      'Whoever means to act against an applicant because of a consumer report gives them, before acting, a copy of ' +
      'the report and a summary of their rights: 15 U.S.C. § 1681b(b)(3).',
    source: 'https://www.law.cornell.edu/uscode/text/15/1681b',
  },
  {
    text:
      'After acting, the applicant is told so, who made the report, that its maker did not decide, and that they ' +
      'may have a free copy and dispute it: 15 U.S.C. § 1681m(a).',
    source: 'https://www.law.cornell.edu/uscode/text/15/1681m',
  },
  {
    text:
      'What is in dispute is looked into again, as a rule within 30 days, by whoever made the report: 15 U.S.C. § ' +
      '1681i(a).',
    source: 'https://www.law.cornell.edu/uscode/text/15/1681i',
  },
  {
    text:
      'An employer’s own look at what an applicant handed in is as a rule no consumer report; scores and reports ' +
      'that others sell about a person are: 15 U.S.C. § 1681a(d).',
    source: 'https://www.law.cornell.edu/uscode/text/15/1681a',
  },
]

const DISPUTE = [
  'Reply to whoever sent you this, in any form, and say what is wrong or incomplete.',
  'Add what supports you: each finding below says what would clear it up.',
  'A person who has not decided before looks at it again; until then the decision is not final.',
  'If a list or report of others is named below, you may also ask its maker to correct it.',
]

interface Packet {
  madeAt: string
  application: { id: string; name: string; reference: string }
  notLegalAdvice: string
  /** Paragraphs of the notice before the action. */
  notice: string[]
  findings: { title: string; why: string; place: string; innocent: string; clear: string; source: string }[]
  exonerating: { title: string; why: string; source: string }[]
  notChecked: { what: string; why: string }[]
  /** Data of others that was used, with its date. */
  thirdParty: { name: string; what: string; date: string }[]
  dispute: string[]
  statute: { text: string; source: string }[]
}

/**
 * What belongs with a decision against an applicant: a notice before the action, a copy of the findings with their
 * sources, whose data was used and how old it is, and how to dispute it. Other applicants are not recognisable in it.
 *
 * @throws PosternError `E_NOT_FOUND`
 */
export async function adverseActionFor(
  store: Store,
  settings: Settings,
  id: string,
  now = new Date(),
): Promise<Packet & { html: string }> {
  const loaded = await loadApplication(store, id)
  const { recorded, verdict, answer, application } = loaded
  const { redact } = await discretionFor(store, loaded)
  const screening = await store.screenings.newest(id)
  const company = settings.brand.names[0] ?? 'The employer'
  const role = recorded.called.roleTitle
  const notice = [
    `${company} is considering not to go on with the application of ${recorded.called.name}${role === undefined ? '' : ` as ${role}`}, in part because of what is copied below.`,
    'Nothing is final yet. You have a reasonable time, and no less than five business days from when you receive this, to dispute it or to explain.',
    'A person decides. A program listed what could not be confirmed; it has not rejected anybody.',
  ]
  const findings = verdict.findings.map((finding) => ({
    title: redact(finding.title),
    why: redact(finding.why),
    place: redact(placeOf(finding)),
    innocent: redact(finding.innocent),
    clear: clearingWords(finding, answer.plan),
    source: finding.source,
  }))
  const exonerating = answer.exonerating.map(({ title, why, source }) => ({
    title: redact(title),
    why: redact(why),
    source,
  }))
  const notChecked = verdict.unknown.map(({ what, why }) => ({ what: redact(what), why: redact(why) }))
  const thirdParty = thirdPartyData(application, screening?.record)
  const packet: Packet = {
    madeAt: now.toISOString(),
    application: { id, name: recorded.called.name, reference: recorded.called.reference },
    notLegalAdvice: NOT_LEGAL_ADVICE,
    notice,
    findings,
    exonerating,
    notChecked,
    thirdParty,
    dispute: DISPUTE,
    statute: STATUTE,
  }
  return { ...packet, html: pageOf('Notice before a decision on your application', blocksOf(packet)) }
}

const placeOf = ({ where: { part, text } }: Finding): string => (text === '' ? part : `${part}: ${text}`)

/** Data that came neither from the applicant nor from the employer's own systems. */
function thirdPartyData(application: Application, screening: ScreeningRecord | undefined) {
  const lists = (screening?.lists ?? []).map(({ list, issued, parties }) => ({
    name: `Sanctions list ${list}`,
    what: `names and identifiers compared with ${parties} parties`,
    date: issued,
  }))
  const known = application.emails.flatMap(({ knownAs }) =>
    knownAs.map(({ source }) => ({
      name: source,
      what: 'names under which it knows the e-mail address',
      date: 'not stated',
    })),
  )
  const profiles = application.profiles.map(({ source }) => ({
    name: source,
    what: 'work history and education as a profile there told them',
    date: 'not stated',
  }))
  const verified = application.verifications.flatMap(({ what, by, at }) =>
    by === undefined
      ? []
      : [{ name: by, what: `asked about: ${what}`, date: at?.slice(0, 10) ?? 'not stated' }],
  )
  const all = [...lists, ...known, ...profiles, ...verified]
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}

function blocksOf(packet: Packet): Block[] {
  const list = (items: readonly string[], none: string): Block =>
    items.length > 0 ? { list: items } : { paragraph: none }
  return [
    { paragraph: packet.notLegalAdvice },
    ...packet.notice.map((paragraph) => ({ paragraph })),
    { heading: 'What stood out' },
    list(
      packet.findings.map(
        ({ title, why, place, innocent, clear, source }) =>
          `${title}\nWhere: ${place}\nWhy it counts: ${why}\nWhat may explain it: ${innocent}\nWhat would clear it up: ${clear}\nSource of the method: ${source}`,
      ),
      'Nothing.',
    ),
    { heading: 'What speaks for the application' },
    list(
      packet.exonerating.map(({ title, why, source }) => `${title}: ${why}\nSource of the method: ${source}`),
      'Nothing was found beyond the application itself.',
    ),
    { heading: 'What could not be checked' },
    list(
      packet.notChecked.map(({ what, why }) => `${what}: ${why}`),
      'Nothing that was looked for.',
    ),
    { heading: 'Data of others that was used' },
    list(
      packet.thirdParty.map(({ name, what, date }) => `${name}: ${what}. As of: ${date}`),
      'None.',
    ),
    { heading: 'How to dispute it' },
    { list: packet.dispute },
    { heading: 'The law, in short' },
    { list: packet.statute.map(({ text, source }) => `${text}\n${source}`) },
  ]
}

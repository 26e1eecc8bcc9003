import type { Application, Education, Position } from '../doors/hiring/application.ts'

/** What an application says, as a line that a person can read and compare. */
export interface ClaimLine {
  /** What it is about: `name`, `phone`, `work`. */
  about: string
  /** Where it stands. */
  part: string
  text: string
}

const MONTHS = 12

const monthText = (months: number): string =>
  `${Math.floor(months / MONTHS)}-${String((months % MONTHS) + 1).padStart(2, '0')}`

function spanText({ from, to, current }: { from?: number; to?: number; current?: boolean }): string {
  if (from === undefined && to === undefined) return current ? 'until now' : ''
  const end = to === undefined ? (current ? 'now' : '?') : monthText(to)
  return `${from === undefined ? '?' : monthText(from)} – ${end}`
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ')
const dayText = (at: number | undefined): string | undefined =>
  at === undefined || !Number.isFinite(at) ? undefined : new Date(at).toISOString().slice(0, 10)

const workText = (position: Position): string =>
  joined(position.employer, position.title, position.kind, spanText(position))
const educationText = (education: Education): string =>
  joined(education.school, education.degree, education.subject, spanText(education))

/** All that an application says, in its order. Birth dates are for sanctions lists alone and not among it. */
export function* claimsOf(application: Application): Generator<ClaimLine> {
  for (const { part, text } of application.names) yield { about: 'name', part, text }
  for (const { part, address } of application.emails) yield { about: 'e-mail', part, text: address }
  for (const { part, e164, written, line } of application.phones)
    yield { about: 'phone', part, text: joined(e164 ?? written, line === 'unknown' ? undefined : line) }
  for (const { part, written } of application.addresses) yield { about: 'address', part, text: written }
  for (const position of application.work)
    yield { about: 'work', part: position.part, text: workText(position) }
  for (const one of application.education)
    yield { about: 'education', part: one.part, text: educationText(one) }
  for (const { source, name, work, education } of application.profiles) {
    if (name !== undefined) yield { about: 'profile elsewhere', part: source, text: name }
    for (const position of work)
      yield { about: 'profile elsewhere', part: position.part, text: workText(position) }
    for (const one of education)
      yield { about: 'profile elsewhere', part: one.part, text: educationText(one) }
  }
  yield* contacts(application)
  yield* happenings(application)
}

function* contacts({ links, references, referrer, codeHost, papers }: Application): Generator<ClaimLine> {
  for (const { part, url } of links) yield { about: 'link', part, text: url }
  for (const { part, name, company, email, phone } of references) {
    const text = joined(name, company, email?.address, phone?.e164 ?? phone?.written)
    yield { about: 'reference', part, text }
  }
  if (referrer)
    yield { about: 'referrer', part: referrer.part, text: joined(referrer.name, referrer.email?.address) }
  if (codeHost) {
    const repositories = `${codeHost.repositories.length} repositories`
    const text = joined(`${codeHost.host}/${codeHost.login}`, codeHost.name, repositories)
    yield { about: 'code host', part: codeHost.part, text }
  }
  for (const { part, kind, number } of papers) yield { about: 'paper', part, text: joined(kind, number) }
}

function* happenings(application: Application): Generator<ClaimLine> {
  for (const { part, at, event, ip, country } of application.connections)
    yield { about: 'connection', part, text: joined(dayText(at), event, ip, country) }
  for (const { part, at, method, account, wallet, payee } of application.payouts)
    yield { about: 'payout', part, text: joined(dayText(at), method, account, wallet, payee) }
  for (const { part, at, to, asked } of application.shipments)
    yield { about: 'shipment', part, text: joined(dayText(at), to?.written, asked) }
  for (const { part, at, stage, samePerson, identitySteps } of application.interviews) {
    const steps = identitySteps.map(({ step, outcome }) => `${step}: ${outcome}`)
    const same = samePerson === undefined ? undefined : `the same person: ${samePerson}`
    yield { about: 'interview', part, text: joined(at?.slice(0, 10), stage, same, ...steps) }
  }
  for (const { part, what, of, outcome, by, independent, at } of application.verifications) {
    const how = independent ? 'by a contact found independently' : undefined
    const text = joined(at?.slice(0, 10), of === undefined ? what : `${what}: ${of}`, outcome, by, how)
    yield { about: 'verification', part, text }
  }
}

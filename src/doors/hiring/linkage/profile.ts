import type { Application, NameUse, PhoneClaim } from '../application.ts'
import { runsOf } from '../documents/fingerprint.ts'
import { readEmail } from '../intake/emails.ts'
import { citedContacts } from './cited.ts'
import type { SharedKind } from './company.ts'
import { traces } from './traces.ts'

/** A value that another application can have too. */
export interface ProfileValue {
  kind: SharedKind
  value: string
  /** Where it stands. */
  part: string
  /**
   * It links only to those who have it without this mark: a contact that stands in a document alone, the last figures
   * of a number that is written in full.
   */
  weak?: true
}

/** What is kept of an application to compare later ones with: no document and no free text but the start of what is hidden. */
export interface ApplicantProfile {
  id: string
  /** Milliseconds since the epoch. */
  receivedAt?: number
  stage?: NonNullable<Application['stage']>
  names: { use: NameUse; text: string }[]
  values: ProfileValue[]
  /** Whose mail brought it, when somebody referred the applicant. */
  referrer?: string
  /** Of each paragraph: hashes of winnowed runs of words, in the order of the text. */
  fingerprints: { part: string; hashes: number[] }[]
  /** Milliseconds since the epoch of connections, by network and browser. */
  seen: { value: string; at: number }[]
}

const VALUES_KEPT = 2_000
const USER_AGENT_READ = 200

/**
 * What of an application others can have in common with it.
 *
 * @returns a value that JSON keeps as it is
 */
export function profileOf(application: Application): ApplicantProfile {
  const { id, receivedAt, stage, names } = application
  const seen = application.connections.flatMap((connection) => {
    const value = networkAndBrowser(connection)
    return value === undefined || connection.at === undefined ? [] : [{ value, at: connection.at }]
  })
  return {
    id,
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(stage === undefined ? {} : { stage }),
    names: names.map(({ use, text }) => ({ use, text })),
    values: distinct(valuesOf(application)).slice(0, VALUES_KEPT),
    ...(application.referrer?.email ? { referrer: application.referrer.email.mailbox } : {}),
    fingerprints: application.documents.flatMap(({ part, text }) =>
      [...Map.groupBy(runsOf(text), ({ paragraph }) => paragraph).values()].map((runs) => ({
        part,
        hashes: runs.map(({ hash }) => hash),
      })),
    ),
    seen,
  }
}

function* valuesOf(application: Application): Generator<ProfileValue> {
  const { emails, phones, addresses, connections, payouts, papers, codeHost, documents } = application
  for (const { mailbox, part } of emails) yield { kind: 'mailbox', value: mailbox, part }
  for (const { e164, part } of phones) if (e164) yield { kind: 'phone', value: e164, part }
  for (const phone of phones) yield* lastFigures(phone)
  yield* citedContacts(application)
  yield* addressValues(addresses)
  for (const connection of connections) {
    const value = networkAndBrowser(connection)
    if (value !== undefined)
      yield { kind: 'address of the network and browser', value, part: connection.part }
    if (connection.device !== undefined)
      yield { kind: 'device', value: connection.device, part: connection.part }
  }
  for (const { wallet, account, part } of payouts) {
    if (wallet) yield { kind: 'wallet', value: wallet, part }
    if (account) yield { kind: 'bank account', value: account, part }
  }
  for (const { number, part } of papers) if (number.length >= 5) yield { kind: 'paper', value: number, part }
  if (codeHost?.id !== undefined)
    yield { kind: 'code-host account', value: `${codeHost.host}:${codeHost.id}`, part: codeHost.part }
  for (const email of codeHost?.emails ?? [])
    yield { kind: 'commit address', value: readEmail(email, 'commits')?.mailbox ?? email, part: 'commits' }
  for (const tree of codeHost?.trees ?? []) yield { kind: 'state of code', value: tree, part: 'commits' }
  for (const { documentIds, originIds, rsids, part } of documents)
    for (const value of [...documentIds, ...originIds.map((id) => `origin ${id}`), ...rsids])
      yield { kind: 'document ancestor', value, part }
  yield* lesserValues(application)
  yield* traces(application)
}

/** So many figures are a number's own without its country. */
const LAST_FIGURES = 9

/** A number whose country nobody said, and one that is written in full, meet in their last figures. */
function* lastFigures({ e164, written, part }: PhoneClaim): Generator<ProfileValue> {
  const figures = (e164 ?? written).replace(/\D/g, '').replace(/^0+/, '')
  if (figures.length < LAST_FIGURES || (e164 === undefined && /^\s*(?:\+|00)/.test(written))) return
  const one = { kind: 'phone' as const, value: `…${figures.slice(-LAST_FIGURES)}`, part }
  yield e164 === undefined ? one : { ...one, weak: true }
}

/**
 * Where equipment goes counts as such only where the applicant does not live: room-mates have an address in common.
 * Of such a place the door does not count, because forwarders give each customer a suite.
 */
function* addressValues(addresses: Application['addresses']): Generator<ProfileValue> {
  const sent = addresses.filter(({ use }) => use === 'shipping' || use === 'shipment')
  const own = new Set(addresses.filter((one) => !sent.includes(one)).map(({ key }) => key))
  for (const { key, part } of addresses) {
    if (key === undefined) continue
    if (own.has(key)) yield { kind: 'address', value: key, part }
    else yield { kind: 'shipping address', value: withoutDoor(key), part }
  }
}

const withoutDoor = (key: string) => key.replace(/ (?:unit|floor|fl|room|rm) [^ ,]+(?= |,)/g, '')

/** Values that say less: links, references, the whole of a work history. */
function* lesserValues({
  links,
  references,
  referrer,
  work,
  education,
}: Application): Generator<ProfileValue> {
  if (referrer?.email) yield { kind: 'referrer', value: referrer.email.mailbox, part: referrer.part }
  for (const { url, part } of links) {
    const value = linkOf(url)
    if (value !== undefined) yield { kind: 'link', value, part }
  }
  for (const { email, phone, part } of references) {
    if (email) yield { kind: 'reference', value: email.mailbox, part }
    if (phone?.e164) yield { kind: 'reference', value: phone.e164, part }
  }
  for (const { employer, from, to, part, yearsOnly } of work)
    if (from !== undefined && !yearsOnly)
      yield { kind: 'work history', value: `${plain(employer)} ${from}–${to ?? ''}`, part }
  for (const { school, degree, subject, from, part } of education)
    if (from !== undefined && subject !== undefined)
      yield { kind: 'work history', value: plain(`${school} ${degree ?? ''} ${subject} ${from}`), part }
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Host and path of a link that leads to somebody's own page; a host alone is nobody's own. */
function linkOf(written: string): string | undefined {
  const url = URL.parse(/^[a-z]+:\/\//i.test(written) ? written : `https://${written}`)
  if (!url) return undefined
  const path = url.pathname
    .toLowerCase()
    .replace(/\/(?:index|default)\.(?:html?|php)$/, '')
    .replace(/\/+$/, '')
  const host = url.hostname.replace(/^www\./, '').replace(/^(?:[a-z]{2}|m)\.(?=linkedin\.com$)/, '')
  return path === '' && host.split('.').length < 3 ? undefined : `${host}${path}`
}

/** The network's first 24 bits (of IPv6 48) with the browser; either alone is shared by strangers. */
function networkAndBrowser({ ip, userAgent }: { ip?: string; userAgent?: string }): string | undefined {
  if (ip === undefined || userAgent === undefined) return undefined
  const network = ip.includes(':') ? ip.split(':').slice(0, 3).join(':') : ip.split('.').slice(0, 3).join('.')
  return `${network} ${userAgent.slice(0, USER_AGENT_READ)}`
}

function distinct(values: Iterable<ProfileValue>): ProfileValue[] {
  const seen = new Map<string, ProfileValue>()
  for (const one of values) {
    const key = `${one.kind}\0${one.value}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

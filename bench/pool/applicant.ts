import type { Random } from '../ham/random.ts'
import type { AddressFields, Draft, Fields, Stage } from './draft.ts'
import { TOWNS, type Town, utcOffset } from './places.ts'
import { bullet, firm, firmDomain, summary } from './resume.ts'
import type { Stock } from './stock.ts'
import { SCHOOLS } from './traits.ts'
import * as words from './words.ts'
import { SUBJECTS } from './words.ts'
import type { Names } from './world.ts'
import { schoolMarks } from './world.ts'

const DAY = 86_400_000
export const YEAR_BEGINS = Date.UTC(2026, 0, 5)

/** What is said of an applicant; the rest is by chance. */
export interface Wanted {
  who?: Names
  town?: Town
  stage?: Stage
  /** Milliseconds since the epoch. */
  at?: number
}

const STAGES: readonly Stage[] = [
  ...Array<Stage>(66).fill('applied'),
  ...Array<Stage>(14).fill('interview'),
  ...Array<Stage>(4).fill('offer'),
  ...Array<Stage>(9).fill('hired'),
  ...Array<Stage>(7).fill('rejected'),
]
const ORDER: readonly Stage[] = ['applied', 'interview', 'offer', 'hired']

/** An applicant with all that one at their stage can have: an honest one, until something is made otherwise. */
export function applicant(stock: Stock, wanted: Wanted = {}): Draft {
  const r = stock.random
  const town = wanted.town ?? r.pick(TOWNS)
  const who = wanted.who ?? stock.somebody()
  const stage = wanted.stage ?? r.pick(STAGES)
  const at = wanted.at ?? YEAR_BEGINS + r.int(0, 315) * DAY + r.int(0, DAY / 1000) * 1000
  const home = stock.address(town)
  const device = stock.device()
  const work = history(r, at)
  const school = r.int(0, SCHOOLS.length - 1)
  const subject = r.pick(SUBJECTS)
  const email = stock.mail(who)
  const phone = stock.phone(town.country)
  const fields: Fields = {
    receivedAt: iso(at),
    stage,
    role: {
      title: r.pick(words.ROLES),
      sensitivity: r.pick(['ordinary', 'ordinary', 'elevated', 'critical']),
    },
    names: { applied: who.full },
    emails: [email],
    phones: [phone],
    addresses: { claimed: home },
    connections: [connection(stock, { town, device }, at, 'application')],
    links: [`https://profiles.example/in/${who.first}-${r.base58(7).toLowerCase()}`],
    work,
    education: [
      {
        school: schoolMarks(school).name,
        degree: r.pick(['BSc', 'MSc', 'BA', 'Diploma']),
        subject,
        from: String(2003 + r.int(0, 12)),
      },
    ],
    profiles: [{ source: 'profile page', name: who.latin, work: structuredClone(work), education: [] }],
    references: [reference(stock, work[0]?.employer ?? firm(r), town.country)],
    papers: [],
    payoutHistory: [],
    shipments: [],
    interviews: [],
    verifications: [],
  }
  const draft: Draft = {
    id: '',
    who,
    town,
    device,
    fields,
    resume: {
      head: [who.latin, `${email} | ${phone}`, `${town.city}, ${town.country}`],
      summary: summary(r),
      jobs: work.map(({ employer, title, from, to }) => ({
        line: `${title}, ${employer}, ${from} to ${to ?? 'today'}`,
        bullets: Array.from({ length: r.int(2, 4) }, () => bullet(r)),
      })),
      education: [`${subject}, ${schoolMarks(school).name}, ${schoolMarks(school).place}`],
      tail: [`Skills: ${r.some(words.WITH, r.int(4, 8)).join(', ')}`],
    },
    file: { format: 'text' },
  }
  if (ORDER.indexOf(stage) >= 1) interviewed(stock, draft, at + r.int(4, 12) * DAY)
  if (ORDER.indexOf(stage) >= 2) engaged(stock, draft, home, at + r.int(14, 25) * DAY)
  return draft
}

export const iso = (at: number): string => new Date(at).toISOString()

/** What an applicant's device tells when it meets a system. */
export function connection(
  stock: Stock,
  { town, device }: Pick<Draft, 'town' | 'device'>,
  at: number,
  event: NonNullable<Fields['connections'][number]['event']>,
): Fields['connections'][number] {
  const r = stock.random
  return {
    at: iso(at),
    ip: device.ip,
    userAgent: device.userAgent,
    ...(r.chance(0.4) ? { device: device.id } : {}),
    event,
    place: {
      country: town.country,
      latitude: town.latitude + r.int(-20, 20) / 100,
      longitude: town.longitude + r.int(-20, 20) / 100,
    },
    ...(r.chance(0.7) ? { utcOffset: utcOffset(town, at) } : {}),
  }
}

/** Somebody of a firm who vouches. */
export function reference(stock: Stock, company: string, country: string): Fields['references'][number] {
  const r = stock.random
  const person = stock.anybody()
  return {
    name: person.latin,
    company,
    ...(r.chance(0.8)
      ? { email: r.chance(0.7) ? `${person.dotted}@${firmDomain(company)}` : stock.mail(person) }
      : {}),
    ...(r.chance(0.5) ? { phone: stock.phone(country) } : {}),
  }
}

/** One full-time position after the other, the last one first. */
function history(r: Random, at: number): Fields['work'] {
  const positions: Fields['work'] = []
  let to = Math.floor(at / (DAY * 30.4375)) + 1970 * 12
  let current = r.chance(0.6)
  for (let count = r.int(1, 5); count > 0; count--) {
    const from = to - r.int(9, 46)
    positions.push({
      employer: firm(r),
      title: r.pick(words.ROLES),
      from: month(from),
      ...(current ? {} : { to: month(to) }),
      kind: 'full-time',
    })
    current = false
    to = from - r.int(0, 4)
  }
  return positions
}

export const month = (count: number): string =>
  `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`

/** Adds what interviews leave behind. */
export function interviewed(stock: Stock, draft: Draft, at: number): void {
  const r = stock.random
  const { fields } = draft
  fields.connections.push(connection(stock, draft, at, 'interview'))
  for (let stage = 0; stage < r.int(1, 3); stage++)
    fields.interviews.push({
      at: iso(at + stage * 5 * DAY),
      stage: ['first call', 'technical', 'team'][stage] as string,
      samePerson: r.chance(0.95) ? 'yes' : 'unsure',
      identitySteps: [{ step: 'camera', outcome: r.chance(0.97) ? 'done' : 'declined-with-alternative' }],
      ...(r.chance(0.4) ? { employerQuestions: { asked: 3, answered: r.pick([2, 3, 3, 3]) } } : {}),
      ...(r.chance(0.03) ? { readsAnswers: true } : {}),
    })
}

/** Adds what an offer and a start leave behind. */
export function engaged(stock: Stock, draft: Draft, home: AddressFields, at: number): void {
  const r = stock.random
  const { fields, who } = draft
  fields.names = {
    ...fields.names,
    legal: who.full,
    bankAccount: r.pick([who.upper, who.latin]),
    eSignature: who.latin,
  }
  fields.addresses = { claimed: home, id: home, payroll: home, shipping: home }
  fields.papers = [
    { kind: r.pick(['passport', 'identity card']), number: `${r.pick(['K', 'L', 'P', 'X'])}${r.digits(8)}` },
  ]
  fields.payout = { at: iso(at), method: 'bank', account: stock.account(), payee: who.latin }
  fields.shipments = [{ at: iso(at + 3 * DAY), what: 'laptop', to: home, asked: 'as-agreed' }]
  fields.connections.push(connection(stock, draft, at, 'signature'))
  if (r.chance(0.5))
    fields.verifications.push({
      what: 'identity',
      outcome: 'confirmed',
      independent: true,
      liveness: true,
      by: 'vendor',
    })
}

/** Leaves fields out as people do: many applications are a name, a mail address and a résumé. */
export function thin(r: Random, draft: Draft, keep: readonly (keyof Fields | 'file')[] = []): Draft {
  const { fields } = draft
  const drop = (field: keyof Fields | 'file', chance: number) => r.chance(chance) && !keep.includes(field)
  if (drop('phones', 0.35)) fields.phones = []
  if (drop('addresses', 0.5) && fields.addresses.payroll === undefined) fields.addresses = {}
  if (drop('connections', 0.4)) fields.connections = []
  if (drop('links', 0.6)) fields.links = []
  if (drop('work', 0.45)) fields.work = []
  if (drop('education', 0.5)) fields.education = []
  if (drop('profiles', 0.85)) fields.profiles = []
  if (drop('references', 0.75)) fields.references = []
  if (drop('file', 0.25)) delete draft.file
  else if (!keep.includes('file')) officeFile(r, draft, r.pick([...Array(30).fill('text'), 'pdf', 'docx']))
  return draft
}

const PROGRAMS = [
  ['Microsoft® Word for Microsoft 365', 'Microsoft® Word for Microsoft 365'],
  ['Writer', 'LibreOffice 24.8'],
  ['Pages', 'macOS Quartz PDFContext'],
  ['Google Docs Renderer', 'Skia/PDF m142'],
] as const

/** Hands the résumé in as such a file, made on the applicant's own machine. */
export function officeFile(r: Random, draft: Draft, format: 'text' | 'pdf' | 'docx'): void {
  if (format === 'text') {
    draft.file = { format }
    return
  }
  const [creator, producer] = r.pick(PROGRAMS)
  draft.file = {
    format,
    creator: format === 'docx' ? 'Microsoft Office Word' : creator,
    producer,
    created: iso(Date.parse(draft.fields.receivedAt) - r.int(1, 90) * DAY),
    ...(r.chance(0.75) ? { author: draft.who.latin } : {}),
    ...(r.chance(0.4) ? { documentId: uuid(r) } : {}),
    rsids: Array.from({ length: r.int(2, 14) }, () => rsid(r)),
  }
}

export const rsid = (r: Random): string => `00${r.hex(6).toUpperCase()}`
export const uuid = (r: Random): string =>
  `uuid:${r.hex(8)}-${r.hex(4)}-4${r.hex(3)}-a${r.hex(3)}-${r.hex(12)}`

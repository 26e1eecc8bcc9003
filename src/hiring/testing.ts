import type { Finding } from '../core/finding.ts'
import type { Application } from '../doors/hiring/application.ts'
import { readApplication } from '../doors/hiring/intake/read.ts'
import type { SharedValue } from '../doors/hiring/linkage/company.ts'
import { type ApplicantProfile, profileOf } from '../doors/hiring/linkage/profile.ts'
import type { Screened } from '../doors/hiring/screened.ts'
import type { HiringEngine } from './engine.ts'

const KINDS = new Set(['phone', 'mailbox'])

/**
 * An engine whose judgement a test can foresee: a phone or mailbox that others have is a finding of 6 bits, and
 * those who share one are a ring. `Listed` in a name is a hit of a sanctions list; a verification that confirmed
 * something lays every finding to rest; `heavy` documents cannot be read in time.
 */
export function fakeEngine(): HiringEngine & { remembers: Set<string> } {
  const remembers = new Set<string>()
  return {
    remembers,
    read: (input, name) => readApplication(input, name),
    async screen(applications, known) {
      const company = new Map([...known, ...applications.map(profileOf)].map((one) => [one.id, one]))
      for (const id of company.keys()) remembers.add(id)
      return applications.map((application) => answerFor(application, company))
    },
    forget(ids) {
      for (const id of ids) remembers.delete(id)
    },
    profileOf,
  }
}

function sharedBy(own: ApplicantProfile, company: ReadonlyMap<string, ApplicantProfile>): SharedValue[] {
  return own.values.flatMap(({ kind, value, part, weak }) => {
    if (weak) return []
    if (!KINDS.has(kind)) return []
    const others = [...company.values()].flatMap(({ id, values }) => {
      const same = values.find((one) => one.kind === kind && one.value === value)
      return id === own.id || !same
        ? []
        : [{ application: id, part: same.part, sameName: false, relatedName: false, sameReferrer: false }]
    })
    return others.length === 0 ? [] : [{ kind, value, part, others, count: others.length + 1 }]
  })
}

function ringOf(own: ApplicantProfile, company: ReadonlyMap<string, ApplicantProfile>): string[] {
  const members = new Set([own.id])
  for (const id of members) {
    const profile = company.get(id)
    for (const { others } of profile ? sharedBy(profile, company) : [])
      for (const { application } of others) members.add(application)
  }
  return [...members].sort()
}

const findingOf = ({ kind, value, part, others }: SharedValue): Finding => ({
  detector: `hiring/shared-${kind}`,
  family: 'linkage',
  strength: 'strong',
  weight: 6,
  title: `The ${kind} stands in other applications`,
  why: `${value} is also in ${others.map(({ application }) => application).join(', ')}`,
  where: { part, text: value },
  innocent: 'They may share a household.',
  advice: 'Say whose it is, and show a bill in your name.',
  technique: 'T1656',
  source: 'https://example.com/linkage',
})

function answerFor(application: Application, company: ReadonlyMap<string, ApplicantProfile>): Screened {
  const own = profileOf(application)
  const shared = sharedBy(own, company)
  const confirmed = application.verifications.some(({ outcome }) => outcome === 'confirmed')
  const findings = confirmed ? [] : shared.map(findingOf)
  const members = ringOf(own, company)
  const linked = new Set(shared.flatMap(({ others }) => others.map((other) => other.application)))
  const names = application.names.map(({ text }) => text)
  const listed = names.find((name) => name.includes('Listed'))
  const score = findings.length * 6
  return {
    verdict: score > 0 ? 'review' : 'pass',
    score,
    findings,
    unknown: application.unknown,
    notFound: [{ detector: 'hiring/sample', looksFor: 'other things' }],
    turn: 'turn PLAINTEXT-MARKER',
    observables: application.observables,
    exonerating: confirmed
      ? [{ id: 'e', title: 'A check', why: 'w', where: { part: 'p', text: 't' }, weight: 3, source: 's' }]
      : [],
    plan: [
      {
        id: 'call-employer',
        title: 'Call an employer',
        stage: 'before-offer',
        how: 'By a number found independently.',
        minutes: 20,
        source: 'https://example.com/check',
        clears: findings.map(({ title }) => title),
        why: 'It is made for everybody in such a role.',
        asks: 'Name somebody there whom we may call.',
        done: confirmed,
      },
    ],
    links: [...linked].map((id) => ({
      application: id,
      probability: 0.9,
      bits: 8.1,
      sameName: false,
      relatedName: false,
      sameReferrer: false,
      kinds: ['phone'],
      because: ['the same phone (+8.1 bits)'],
    })),
    shared,
    ...(members.length > 1
      ? { ring: { id: members[0] as string, members, because: 'they share a phone' } }
      : {}),
    compared: company.size - 1,
    screening: {
      at: '2026-11-22T00:00:00.000Z',
      lists: [{ list: 'un', issued: '2026-11-20', parties: 3, ageDays: 2 }],
      query: { names },
      hits: listed
        ? [
            {
              list: 'un',
              issued: '2026-11-20',
              party: 'P1',
              name: 'LISTED',
              programmes: ['X'],
              by: 'name',
              asked: listed,
              listed: 'LISTED',
              score: 0.9,
              corroborated: [],
              contradicted: [],
            },
          ]
        : [],
      disposition: listed ? 'possible' : 'none',
    },
  }
}

/** An application with a name, phone and mailbox of its own unless told otherwise. */
export function applicationInput(name: string, given: object = {}): Record<string, unknown> {
  const local = name.toLowerCase().replaceAll(' ', '.')
  return {
    id: `ref-${local}`,
    names: { applied: name },
    emails: [`${local}@mail.example`],
    role: { id: 'r1', title: 'Site reliability engineer', sensitivity: 'critical' },
    work: [{ employer: 'Widgets Ltd', title: 'Engineer', from: '2020-01', to: '2021-12' }],
    ...given,
  }
}

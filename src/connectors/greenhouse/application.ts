import { z } from 'zod'
import type { ReceivedApplication } from '../application.ts'
import type { RemoteFile } from '../documents.ts'
import { distinct, id, list, moment, month, part, text, valued } from '../lenient.ts'

/** Of a candidate, what is read: https://developers.greenhouse.io/webhooks.html */
export const candidateSchema = z.object({
  id,
  first_name: text(240),
  last_name: text(240),
  title: text(),
  company: text(),
  phone_numbers: list(valued(50), 20),
  email_addresses: list(valued(320), 20),
  addresses: list(valued(500), 5),
  website_addresses: list(valued(2048), 25),
  social_media_addresses: list(valued(2048), 25),
  educations: list(
    part({ school_name: text(), degree: text(), discipline: text(), start_date: month, end_date: month }),
    20,
  ),
  employments: list(part({ company_name: text(), title: text(), start_date: month, end_date: month })),
  attachments: list(part({ filename: text(), url: text(4000), type: text(50) }), 50),
})

/** Of an application, what is read. */
export const applicationSchema = z.object({
  id,
  status: text(50),
  prospect: z.boolean().optional().catch(undefined),
  applied_at: moment,
  last_activity_at: moment,
  credited_to: part({ name: text(), email: text(320) }),
  current_stage: part({ name: text() }),
  candidate: candidateSchema.optional().catch(undefined),
  jobs: list(part({ id, name: text() }), 20),
})

type Application = z.output<typeof applicationSchema>
export type Candidate = z.output<typeof candidateSchema>

/** Puts the vendor's records into the hiring door's words. */
export function toApplication(
  application: Application & { id: string },
  candidate: Candidate,
): ReceivedApplication {
  const [job] = application.jobs
  return {
    id: application.id,
    receivedAt: application.applied_at,
    stage: stageOf(application),
    role: job && { id: job.id, title: job.name },
    referrer: application.credited_to,
    ...toPerson(candidate),
  }
}

/** What the vendor knows of a person, whatever the application. */
export function toPerson(candidate: Candidate): Omit<ReceivedApplication, 'id'> {
  const { addresses, employments, company, title } = candidate
  const street = addresses[0]?.value?.replace(/\s*\n\s*/g, ', ')
  const work = employments.flatMap(({ company_name, ...one }) =>
    company_name
      ? [{ employer: company_name, title: one.title, from: one.start_date, to: one.end_date }]
      : [],
  )
  return {
    names: {
      applied: [candidate.first_name, candidate.last_name].filter(Boolean).join(' ') || undefined,
    },
    emails: distinct(candidate.email_addresses.map(({ value }) => value)),
    phones: distinct(candidate.phone_numbers.map(({ value }) => value)),
    addresses: street ? { claimed: { street } } : undefined,
    links: distinct(
      [...candidate.website_addresses, ...candidate.social_media_addresses].map(({ value }) => value),
      50,
    ),
    work: work.length === 0 && company ? [{ employer: company, title }] : work,
    education: candidate.educations.flatMap(({ school_name, ...one }) =>
      school_name
        ? [
            {
              school: school_name,
              degree: one.degree,
              subject: one.discipline,
              from: one.start_date,
              to: one.end_date,
            },
          ]
        : [],
    ),
  }
}

/** The names of stages are the operator's own: only the widely used words are read. */
function stageOf({ status, current_stage }: Application): ReceivedApplication['stage'] {
  if (status === 'hired') return 'hired'
  if (status === 'rejected') return 'rejected'
  const name = current_stage?.name ?? ''
  if (/\boffer\b/i.test(name)) return 'offer'
  return name === '' || /\b(?:application|review|applied|new)\b/i.test(name) ? 'applied' : 'interview'
}

const KINDS: Record<string, RemoteFile['kind']> = { resume: 'resume', cover_letter: 'cover-letter' }
/** Papers of the company, not of the applicant. */
const OWN = new Set(['offer_packet', 'offer_letter', 'signed_offer_letter', 'take_home_test'])

export function filesOf({ attachments }: Candidate): RemoteFile[] {
  return attachments.flatMap(({ filename, url, type = '' }) =>
    url && !OWN.has(type) ? [{ name: filename, kind: KINDS[type] ?? 'other', from: url }] : [],
  )
}

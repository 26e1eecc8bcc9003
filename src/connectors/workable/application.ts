import { z } from 'zod'
import type { ReceivedApplication } from '../application.ts'
import { countryCode } from '../country.ts'
import type { RemoteFile } from '../documents.ts'
import { distinct, id, list, moment, month, part, text } from '../lenient.ts'

/** Of a candidate, who has applied for one job, what is read: https://workable.readme.io/reference/candidate */
export const candidateSchema = z.object({
  id,
  name: text(),
  firstname: text(240),
  lastname: text(240),
  email: text(320),
  phone: text(50),
  address: text(),
  location: part({
    city: text(),
    region: text(),
    country: text(),
    country_code: text(2),
    zip_code: text(20),
  }),
  job: part({ shortcode: id, title: text() }),
  stage: text(),
  stage_kind: text(50),
  disqualified: z.boolean().optional().catch(undefined),
  hired_at: moment,
  created_at: moment,
  updated_at: moment,
  social_profiles: list(part({ url: text(2048) }), 50),
  education_entries: list(
    part({ school: text(), degree: text(), field_of_study: text(), start_date: month, end_date: month }),
    20,
  ),
  experience_entries: list(
    part({
      company: text(),
      title: text(),
      start_date: month,
      end_date: month,
      current: z.boolean().optional().catch(undefined),
    }),
  ),
  resume_url: text(4000),
  tags: list(text(200), 200),
})

export type Candidate = z.output<typeof candidateSchema>

/** Puts the vendor's record into the hiring door's words. */
export function toApplication(candidate: Candidate & { id: string }): ReceivedApplication {
  const joined = [candidate.firstname, candidate.lastname].filter(Boolean).join(' ')
  return {
    id: candidate.id,
    receivedAt: candidate.created_at,
    stage: stageOf(candidate),
    role: candidate.job && { id: candidate.job.shortcode, title: candidate.job.title },
    names: { applied: candidate.name ?? (joined || undefined) },
    emails: distinct([candidate.email]),
    phones: distinct([candidate.phone]),
    addresses: addressOf(candidate),
    links: distinct(
      candidate.social_profiles.map(({ url }) => url),
      50,
    ),
    work: candidate.experience_entries.flatMap(({ company, title, start_date, end_date, current }) =>
      company ? [{ employer: company, title, from: start_date, to: current ? undefined : end_date }] : [],
    ),
    education: candidate.education_entries.flatMap(({ school, degree, field_of_study, ...one }) =>
      school ? [{ school, degree, subject: field_of_study, from: one.start_date, to: one.end_date }] : [],
    ),
  }
}

function addressOf({ address, location }: Candidate): ReceivedApplication['addresses'] {
  if (!address && !location) return undefined
  return {
    claimed: {
      street: address,
      city: location?.city,
      region: location?.region,
      postcode: location?.zip_code,
      country: countryCode(location?.country_code ?? location?.country),
    },
  }
}

/** `stage_kind` is the vendor's; where it is absent only a stage's widely used name is read. */
function stageOf({ hired_at, disqualified, stage_kind, stage }: Candidate): ReceivedApplication['stage'] {
  const kind = (stage_kind ?? stage ?? '').toLowerCase()
  if (hired_at || kind === 'hired') return 'hired'
  if (disqualified) return 'rejected'
  if (kind === 'offer') return 'offer'
  return kind === '' || kind === 'applied' || kind === 'sourced' ? 'applied' : 'interview'
}

export function filesOf({ resume_url }: Candidate): RemoteFile[] {
  return resume_url ? [{ kind: 'resume', from: resume_url }] : []
}

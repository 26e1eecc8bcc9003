import { z } from 'zod'
import type { ReceivedApplication } from '../application.ts'
import { distinct, id, list, moment, part, text, valued } from '../lenient.ts'

/** What an id stands for: a contact, a stage, a posting, a user. */
export const namedSchema = part({ id, text: text(), name: text(), email: text(320) })
type Named = z.output<typeof namedSchema>

/** An id, or the object that `expand` puts in its place. */
const named = z
  .unknown()
  .optional()
  .transform((one) => namedSchema.parse(typeof one === 'string' ? { id: one } : one))

/** Of an opportunity, what is read: https://hire.lever.co/developer/documentation#opportunities */
export const opportunitySchema = z.object({
  id,
  name: text(),
  contact: named,
  emails: list(text(320), 20),
  phones: list(valued(50), 20),
  links: list(text(2048), 50),
  location: text(),
  stage: named,
  archived: part({ reason: id, archivedAt: moment }),
  isAnonymized: z.boolean().optional().catch(undefined),
  createdAt: moment,
  updatedAt: moment,
  applications: list(part({ posting: id, user: named, type: text(50) }), 20),
})

const year = z.number().int().min(1900).max(2200).optional().catch(undefined)
const monthOfYear = z.number().int().min(1).max(12).optional().catch(undefined)
const when = part({ year, month: monthOfYear }).transform((one) => {
  if (!one?.year) return undefined
  return one.month ? `${one.year}-${String(one.month).padStart(2, '0')}` : String(one.year)
})

/** Of a résumé, what is read: https://hire.lever.co/developer/documentation#resumes */
export const resumeSchema = z.object({
  id,
  file: part({ name: text(), ext: text(20) }),
  parsedData: part({
    positions: list(part({ org: text(), title: text(), location: text(), start: when, end: when })),
    schools: list(part({ org: text(), degree: text(), field: text(), start: when, end: when }), 20),
  }),
})

export type Opportunity = z.output<typeof opportunitySchema>
type Resume = z.output<typeof resumeSchema>

/**
 * Puts the vendor's records into the hiring door's words.
 *
 * @param known what ids in the opportunity stand for
 */
export function toApplication(
  opportunity: Opportunity & { id: string },
  resumes: readonly Resume[],
  known: { posting?: Named; archiveReason?: Named; referrer?: Named },
): ReceivedApplication {
  const [application] = opportunity.applications
  const parsed = resumes.find(({ parsedData }) => parsedData)?.parsedData
  return {
    id: opportunity.id,
    receivedAt: opportunity.createdAt,
    stage: stageOf(opportunity, known.archiveReason?.text),
    role: application?.posting ? { id: application.posting, title: known.posting?.text } : undefined,
    names: { applied: opportunity.name },
    emails: distinct(opportunity.emails),
    phones: distinct(opportunity.phones.map(({ value }) => value)),
    addresses: opportunity.location ? { claimed: { street: opportunity.location } } : undefined,
    links: distinct(opportunity.links, 50),
    work: (parsed?.positions ?? []).flatMap(({ org, title, location, start, end }) =>
      org ? [{ employer: org, title, location, from: start, to: end }] : [],
    ),
    education: (parsed?.schools ?? []).flatMap(({ org, degree, field, start, end }) =>
      org ? [{ school: org, degree, subject: field, from: start, to: end }] : [],
    ),
    referrer: known.referrer && { name: known.referrer.name, email: known.referrer.email },
  }
}

/** The names of stages are the operator's own; three are in every account, as is the archive reason `Hired`. */
function stageOf({ archived, stage }: Opportunity, reason: string | undefined): ReceivedApplication['stage'] {
  if (archived) return /^hired$/i.test(reason ?? '') ? 'hired' : 'rejected'
  const name = stage?.text ?? ''
  if (/\boffer\b/i.test(name)) return 'offer'
  return name === '' || /\b(?:applicant|applied|lead|new)\b/i.test(name) ? 'applied' : 'interview'
}

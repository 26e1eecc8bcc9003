import { z } from 'zod'
import type { ReceivedApplication } from '../application.ts'
import { countryCode } from '../country.ts'
import type { RemoteFile } from '../documents.ts'
import { distinct, id, list, moment, part, text, valued } from '../lenient.ts'

const handle = part({ name: text(), handle: text(4000) })

/** Of a candidate, what is read: https://developers.ashbyhq.com/reference/candidateinfo */
export const candidateSchema = z.object({
  id,
  name: text(),
  primaryEmailAddress: valued(320),
  emailAddresses: list(valued(320), 20),
  primaryPhoneNumber: valued(50),
  phoneNumbers: list(valued(50), 20),
  socialLinks: list(part({ url: text(2048) }), 50),
  position: text(),
  company: text(),
  school: text(),
  location: part({
    locationSummary: text(),
    locationComponents: list(part({ type: text(50), name: text() }), 10),
  }),
  applicationIds: list(id, 100),
  resumeFileHandle: handle,
  fileHandles: list(handle, 20),
  updatedAt: moment,
})

/** Of an application, what is read: https://developers.ashbyhq.com/reference/applicationinfo */
export const applicationSchema = z.object({
  id,
  createdAt: moment,
  updatedAt: moment,
  status: text(50),
  candidate: candidateSchema.optional().catch(undefined),
  currentInterviewStage: part({ type: text(50) }),
  job: part({ id, title: text() }),
  creditedToUser: part({ firstName: text(), lastName: text(), email: text(320) }),
})

/** What each met system saw: https://developers.ashbyhq.com/reference/candidatelistclientinfo */
export const clientInfoSchema = list(
  part({ createdAt: moment, ipAddress: text(60), userAgent: text(1000), relatedEntityType: text(100) }),
  200,
)

type Application = z.output<typeof applicationSchema>
type Candidate = z.output<typeof candidateSchema>

/** Puts the vendor's records into the hiring door's words. */
export function toApplication(
  application: Application & { id: string },
  candidate: Candidate,
  clientInfo: z.output<typeof clientInfoSchema>,
): ReceivedApplication {
  const { creditedToUser: credited, job } = application
  const { company, position, school } = candidate
  return {
    id: application.id,
    receivedAt: application.createdAt,
    stage: stageOf(application),
    role: job,
    names: { applied: candidate.name },
    emails: distinct([candidate.primaryEmailAddress, ...candidate.emailAddresses].map((one) => one?.value)),
    phones: distinct([candidate.primaryPhoneNumber, ...candidate.phoneNumbers].map((one) => one?.value)),
    addresses: addressOf(candidate),
    connections: clientInfo.map(({ createdAt, ipAddress, userAgent, relatedEntityType }) => ({
      at: createdAt,
      ip: ipAddress,
      userAgent,
      event: eventOf(relatedEntityType),
    })),
    links: distinct(
      candidate.socialLinks.map(({ url }) => url),
      50,
    ),
    work: company ? [{ employer: company, title: position }] : [],
    education: school ? [{ school }] : [],
    referrer: credited && {
      name: [credited.firstName, credited.lastName].filter(Boolean).join(' ') || undefined,
      email: credited.email,
    },
  }
}

function stageOf({ status, currentInterviewStage }: Application): ReceivedApplication['stage'] {
  if (status === 'Hired') return 'hired'
  if (status === 'Archived') return 'rejected'
  const type = currentInterviewStage?.type
  if (type === 'Offer') return 'offer'
  return type === 'Active' ? 'interview' : 'applied'
}

function eventOf(type = ''): NonNullable<ReceivedApplication['connections']>[number]['event'] {
  if (/application/i.test(type)) return 'application'
  if (/interview|schedul/i.test(type)) return 'interview'
  return /signature|offer/i.test(type) ? 'signature' : 'other'
}

function addressOf({ location }: Candidate): ReceivedApplication['addresses'] {
  if (!location) return undefined
  const named = (type: string) => location.locationComponents.find((one) => one.type === type)?.name
  const claimed = { city: named('City'), region: named('Region'), country: countryCode(named('Country')) }
  if (claimed.city || claimed.region || claimed.country) return { claimed }
  return location.locationSummary ? { claimed: { street: location.locationSummary } } : undefined
}

/** Handles of the candidate's files; each is exchanged for an address that holds for a short time. */
export function filesOf(candidate: Candidate): (Omit<RemoteFile, 'from'> & { handle: string })[] {
  const resume = candidate.resumeFileHandle
  const others = candidate.fileHandles.filter((file) => file.handle !== resume?.handle)
  return [
    ...(resume?.handle ? [{ name: resume.name, kind: 'resume' as const, handle: resume.handle }] : []),
    ...others.flatMap(({ name, handle }) => (handle ? [{ name, kind: 'other' as const, handle }] : [])),
  ]
}

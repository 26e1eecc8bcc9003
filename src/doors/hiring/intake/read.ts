import { PosternError } from '../../../core/errors.ts'
import type { Unknown } from '../../../core/finding.ts'
import type { AddressClaim, Application, Connection, NameClaim, NameUse, PhoneClaim } from '../application.ts'
import type { ApplicationInput } from '../application-schema.ts'
import { readCodeHost } from '../code/read.ts'
import { readDocument } from '../documents/read.ts'
import { NO_COMPANY } from '../linkage/company.ts'
import { readAddress } from './addresses.ts'
import { readEmail, readEmails } from './emails.ts'
import { readEducation, readWork } from './history.ts'
import { readInput } from './lenient.ts'
import { observablesOf } from './observables.ts'
import { known, partOf } from './part.ts'
import { readPayouts } from './payouts.ts'
import { readPhone } from './phones.ts'

/**
 * From JSON to what detectors read: values in one way of writing, documents and code-host exports read. What cannot
 * be read is left out and told.
 *
 * @param given one object of the schema in `application-schema.ts`, its files inline as base64
 * @param name what errors call it, and its id when it has none
 * @throws PosternError `E_MALFORMED` when it is no application at all
 */
export async function readApplication(given: unknown, name: string): Promise<Application> {
  const { input, unknown } = readInput(given, name)
  const country = input.addresses?.claimed?.country
  const { claims: emails, unread } = readEmails(input.emails)
  unknown.push(...unread.map((text) => ({ what: text, why: 'left out: not an e-mail address' })))
  const files = await readFiles(input, unknown)
  const shipments = input.shipments.map((given, index) => {
    const part = partOf('shipment', index)
    const to = given.to && readAddress(given.to, 'shipment', `address of ${part}`)
    return known({ part, at: time(given.at), to, asked: given.asked })
  })
  const application = known({
    kind: 'application' as const,
    id: input.id ?? name,
    receivedAt: time(input.receivedAt),
    stage: input.stage,
    role: known(input.role ?? { sensitivity: 'ordinary' as const }),
    names: readNames(input.names),
    emails,
    phones: input.phones.map((given, index) =>
      readPhone({ country, ...known(given) }, partOf('phone', index)),
    ),
    addresses: readAddresses(
      input.addresses,
      shipments.flatMap(({ to }) => to ?? []),
    ),
    connections: input.connections.map(readConnection),
    links: input.links.map((url, index) => ({ part: partOf('link', index), url })),
    work: readWork(input.work),
    education: readEducation(input.education),
    profiles: input.profiles.map((profile) =>
      known({
        part: profile.source,
        source: profile.source,
        name: profile.name,
        work: readWork(profile.work, `${profile.source}, `),
        education: readEducation(profile.education, `${profile.source}, `),
      }),
    ),
    references: input.references.map((given, index) =>
      known({
        part: partOf('reference', index),
        ...contact(given, partOf('reference', index), country),
        name: given.name,
        company: given.company,
        ip: given.ip,
      }),
    ),
    referrer:
      input.referrer &&
      known({
        part: 'referrer',
        name: input.referrer.name,
        email: input.referrer.email === undefined ? undefined : readEmail(input.referrer.email, 'referrer'),
        application: input.referrer.application,
      }),
    ...files,
    papers: input.papers.map(({ kind, number }, index) =>
      known({
        part: partOf(kind ?? 'paper', kind === undefined ? index : 0),
        kind,
        number: paperNumber(number),
      }),
    ),
    payouts: readPayouts(input),
    shipments,
    interviews: input.interviews.map((given, index) => ({
      part: partOf('interview', index),
      ...known(given),
    })),
    verifications: input.verifications.map((given, index) => ({
      part: partOf('verification', index),
      ...known(given),
    })),
    birthDate: input.birthDate,
    unknown,
    company: NO_COMPANY,
  }) as Omit<Application, 'observables'>
  return { ...application, observables: observablesOf(application) }
}

const time = (at: string | undefined) => (at === undefined ? undefined : Date.parse(at))

const paperNumber = (written: string) => written.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase()

const NAME_PARTS: Record<NameUse, string> = {
  applied: 'name on the application',
  preferred: 'preferred name',
  legal: 'legal name',
  bankAccount: 'name on the bank account',
  eSignature: 'name on the signature',
  interview: 'name in the interview',
  former: 'earlier name',
}

function readNames(names: ApplicationInput['names']): NameClaim[] {
  if (!names) return []
  const { former, ...single } = names
  const claims = Object.entries(single).flatMap(([use, text]) =>
    text === undefined ? [] : [{ use: use as NameUse, part: NAME_PARTS[use as NameUse], text }],
  )
  return [
    ...claims,
    ...former.map((text, index) => ({
      use: 'former' as const,
      part: partOf(NAME_PARTS.former, index),
      text,
    })),
  ]
}

const ADDRESS_PARTS = {
  claimed: 'address given',
  id: 'address on the ID',
  payroll: 'payroll address',
  shipping: 'shipping address',
} as const

function readAddresses(given: ApplicationInput['addresses'], shipped: AddressClaim[]): AddressClaim[] {
  const claims = Object.entries(given ?? {}).flatMap(([use, address]) =>
    address === undefined
      ? []
      : [
          readAddress(
            address,
            use as keyof typeof ADDRESS_PARTS,
            ADDRESS_PARTS[use as keyof typeof ADDRESS_PARTS],
          ),
        ],
  )
  return [...claims, ...shipped]
}

function readConnection(given: ApplicationInput['connections'][number], index: number): Connection {
  const { latitude, longitude, country } = given.place ?? {}
  return known({
    part: partOf('connection', index),
    at: time(given.at),
    ip: given.ip?.toLowerCase(),
    userAgent: given.userAgent,
    device: given.device,
    event: given.event ?? 'other',
    country,
    position: latitude === undefined || longitude === undefined ? undefined : { latitude, longitude },
    utcOffset: given.utcOffset,
  })
}

function contact(
  { email, phone }: { email?: string | undefined; phone?: string | undefined },
  part: string,
  country: string | undefined,
): { email: ReturnType<typeof readEmail>; phone: PhoneClaim | undefined } {
  return {
    email: email === undefined ? undefined : readEmail(email, part),
    phone: phone === undefined ? undefined : readPhone({ number: phone, country }, part),
  }
}

async function readFiles(input: ApplicationInput, unknown: Unknown[]) {
  const documents: Application['documents'] = []
  for (const [index, given] of input.documents.entries()) {
    const part = partOf(given.kind, index)
    const name = given.name ?? given.path?.slice(given.path.lastIndexOf('/') + 1) ?? part
    try {
      const { unknown: unread, ...document } = await readDocument({
        name,
        kind: given.kind,
        part,
        bytes: bytesOf(given, name),
      })
      documents.push(document)
      unknown.push(...unread)
    } catch (error) {
      unknown.push({ what: name, why: (error as Error).message })
    }
  }
  if (!input.codeHost) return { documents }
  const name = input.codeHost.name ?? 'code-host export'
  try {
    const codeHost = await readCodeHost({
      name,
      part: 'code-host export',
      bytes: bytesOf(input.codeHost, name),
    })
    unknown.push(...codeHost.unknown)
    return { documents, codeHost }
  } catch (error) {
    unknown.push({ what: name, why: (error as Error).message })
    return { documents }
  }
}

/** @throws PosternError `E_UNREADABLE` for a path: whoever handed it in had to read it */
function bytesOf({ bytes }: { bytes?: string | undefined }, name: string): Uint8Array {
  if (bytes === undefined) throw new PosternError('E_UNREADABLE', `${name}: only its path was handed in`)
  return Buffer.from(bytes, 'base64')
}

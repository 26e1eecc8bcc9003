import type { Place } from '../../core/finding.ts'
import type { Subject } from '../../core/subject.ts'
import type { ApplicationInput } from './application-schema.ts'
import type { CodeHostProfile } from './code/profile.ts'
import type { ApplicantDocument } from './documents/document.ts'
import type { Company } from './linkage/company.ts'

/** A value with the place in the application that says it. */
export interface Claim {
  /** The place in words: `second phone`, `address on the ID`. */
  part: string
}

export type NameUse =
  | 'applied'
  | 'preferred'
  | 'legal'
  | 'bankAccount'
  | 'eSignature'
  | 'interview'
  | 'former'

export interface NameClaim extends Claim {
  use: NameUse
  text: string
}

export interface EmailClaim extends Claim {
  /** Lower case, as written otherwise. */
  address: string
  /** The mailbox that it reaches: dots and `+…` undone where the provider ignores them. */
  mailbox: string
  /** Before the `@`, lower case. */
  local: string
  domain: string
  knownAs: readonly { name: string; source: string }[]
  firstSeen?: string
}

export interface PhoneClaim extends Claim {
  written: string
  /** E.164, when it is a possible number. */
  e164?: string
  /** ISO 3166 country of the number. */
  country?: string
  /** Of the number plan, or what a carrier says; `unknown` where the plan cannot tell (US, CA). */
  line: 'mobile' | 'landline' | 'voip' | 'toll-free' | 'other' | 'unknown'
}

export type AddressUse = 'claimed' | 'id' | 'payroll' | 'shipping' | 'shipment'

export interface AddressClaim extends Claim {
  use: AddressUse
  written: string
  /** Normalised whole line that is equal for the same place, when street and town or postcode are known. */
  key?: string
  city?: string
  region?: string
  postcode?: string
  country?: string
}

export interface Connection extends Claim {
  /** Milliseconds since the epoch. */
  at?: number
  ip?: string
  userAgent?: string
  device?: string
  event: NonNullable<ApplicationInput['connections'][number]['event']>
  country?: string
  position?: { latitude: number; longitude: number }
  /** Minutes east of UTC. */
  utcOffset?: number
}

export interface Position extends Claim {
  employer: string
  title?: string
  /** Months since year 0; inclusive. A year alone is its first month in `from`, its last in `to`. */
  from?: number
  to?: number
  /** The dates were given as years alone. */
  yearsOnly: boolean
  current: boolean
  kind?: NonNullable<ApplicationInput['work'][number]['kind']>
}

export interface Education extends Claim {
  school: string
  degree?: string
  subject?: string
  from?: number
  to?: number
}

export interface PayoutClaim extends Claim {
  at?: number
  method?: NonNullable<NonNullable<ApplicationInput['payout']>['method']>
  /** IBAN or account number without blanks, upper case. */
  account?: string
  /** Normalised by its chain's rules. */
  wallet?: string
  payee?: string
}

/** An application after intake: what detectors read. There is no nationality, gender, age or language in it. */
export interface Application extends Subject {
  kind: 'application'
  id: string
  /** Milliseconds since the epoch. */
  receivedAt?: number
  stage?: NonNullable<ApplicationInput['stage']>
  role: { id?: string; title?: string; sensitivity: 'ordinary' | 'elevated' | 'critical' }
  names: NameClaim[]
  emails: EmailClaim[]
  phones: PhoneClaim[]
  addresses: AddressClaim[]
  connections: Connection[]
  links: (Claim & { url: string })[]
  work: Position[]
  education: Education[]
  profiles: (Claim & { source: string; name?: string; work: Position[]; education: Education[] })[]
  references: (Claim & {
    name?: string
    email?: EmailClaim
    phone?: PhoneClaim
    company?: string
    ip?: string
  })[]
  referrer?: Claim & { name?: string; email?: EmailClaim; application?: string }
  documents: ApplicantDocument[]
  papers: (Claim & { kind?: string; number: string })[]
  codeHost?: CodeHostProfile
  payouts: PayoutClaim[]
  shipments: (Claim & {
    at?: number
    to?: AddressClaim
    asked?: NonNullable<ApplicationInput['shipments'][number]['asked']>
  })[]
  interviews: (Claim & ApplicationInput['interviews'][number])[]
  verifications: (Claim & ApplicationInput['verifications'][number])[]
  /** For sanctions lists alone. */
  birthDate?: string
  /** What it has in common with other applications; without others, nothing could be compared. */
  company: Company
}

/** Where a claim stands, with the value seen. */
export const whereOf = (claim: Claim, text: string): Place => ({ part: claim.part, text })

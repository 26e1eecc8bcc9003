import type { z } from 'zod'
import type { applicationSchema } from '../../src/doors/hiring/application-schema.ts'
import type { DocumentDraft } from './files.ts'
import type { Town } from './places.ts'
import type { Resume } from './resume.ts'
import type { Names } from './world.ts'

type Input = z.input<typeof applicationSchema>
type Lists =
  | 'emails'
  | 'phones'
  | 'connections'
  | 'links'
  | 'work'
  | 'education'
  | 'profiles'
  | 'references'
  | 'papers'
  | 'payoutHistory'
  | 'shipments'
  | 'interviews'
  | 'verifications'

/** An application's fields as JSON says them, lists always there. */
export type Fields = Omit<
  Input,
  Lists | 'documents' | 'codeHost' | 'names' | 'addresses' | 'id' | 'receivedAt'
> & { [List in Lists]: NonNullable<Input[List]> } & {
  receivedAt: string
  names: NonNullable<Input['names']>
  addresses: NonNullable<Input['addresses']>
}

export type AddressFields = NonNullable<Fields['addresses']['claimed']>
export type Stage = NonNullable<Input['stage']>

/** An application before it is written: names stand in it as marks, and documents as drafts. */
export interface Draft {
  /** Given when the pool is complete. */
  id: string
  /** The applicant, the town in which they live, and their mailbox and device when they have one. */
  who: Names
  town: Town
  device: { userAgent: string; id: string; ip: string }
  fields: Fields
  resume: Resume
  /** How the résumé is handed in; absent: not at all. */
  file?: Pick<DocumentDraft, 'format'> & Partial<DocumentDraft>
  /** Dump of a code host's API. */
  code?: object
}

import type { Application } from './application.ts'

const WORDS = {
  names: 'no name was given',
  emails: 'no e-mail address was given',
  phones: 'no phone number was given',
  addresses: 'no address was given',
  connections: 'no connection was recorded',
  work: 'no position was given',
  education: 'no education was given',
  profiles: 'no other profile was handed in',
  references: 'no reference was given',
  documents: 'no document was handed in',
  papers: 'no paper was noted',
  codeHost: 'no code-host export was handed in',
  payouts: 'no payout details were given',
  shipments: 'nothing was to be sent yet',
  interviews: 'no interview was noted',
  verifications: 'no check was noted',
} as const satisfies Partial<Record<keyof Application, string>>

type Field = keyof typeof WORDS

/** Answers for a detector what an application lacks that it needs: all of these fields. */
export const lacks =
  (...fields: readonly Field[]) =>
  (application: Application): string | undefined => {
    const missing = fields.find((field) => isEmpty(application[field]))
    return missing && WORDS[missing]
  }

/** As {@link lacks}, for what is found by comparing: there must be others. */
export const lacksOthers =
  (...anyOf: readonly Field[]) =>
  (application: Application): string | undefined => {
    const given = anyOf.some((field) => !isEmpty(application[field]))
    if (!given) return WORDS[anyOf[0] as Field]
    return application.company.compared === 0 ? 'there is no other application to compare with' : undefined
  }

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)

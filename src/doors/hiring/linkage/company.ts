/** The kinds of value that two applications can have in common. */
export const SHARED_KINDS = [
  'phone',
  'mailbox',
  'wallet',
  'bank account',
  'paper',
  'address',
  'shipping address',
  'device',
  'address of the network and browser',
  'code-host account',
  'commit address',
  'state of code',
  'document ancestor',
  'paragraph',
  'link',
  'reference',
  'referrer',
  'work history',
  'payee',
  'network address',
  'document author',
  'other name',
  'hidden text',
] as const

export type SharedKind = (typeof SHARED_KINDS)[number]

/** Another application that has a value too. */
export interface SharedWith {
  application: string
  /** Where it stands there. */
  part: string
  /** The other bears the same name, however it is written. */
  sameName: boolean
  /** The names have a part in common: families, and people who changed a name. */
  relatedName: boolean
  /** Both were referred by the same mailbox: an agency's. */
  sameReferrer: boolean
  /** Of what was seen at a time: days between the two. */
  apartDays?: number
}

/** A value that this application and others have. */
export interface SharedValue {
  kind: SharedKind
  /** The value as a person reads it. */
  value: string
  /** Where it stands here. */
  part: string
  /** The others, with where it stands there, the newest first; at most 20. */
  others: readonly SharedWith[]
  /** How many applications have it, this one included. */
  count: number
}

/** Another application that is probably by the same hand. */
export interface ApplicationLink {
  application: string
  /** From 0 to 1. */
  probability: number
  /** Bits for (or against) it being the same hand, names left out. */
  bits: number
  sameName: boolean
  relatedName: boolean
  /** Both were referred by the same mailbox: an agency's. */
  sameReferrer: boolean
  /** The kinds of comparison that speak for it, the weightiest first. */
  kinds: readonly string[]
  /** How far the other has come. */
  stage?: string
  /** What counted, in words, the weightiest first: `the same phone (+8.1 bits)`. */
  because: readonly string[]
}

/** What an application has in common with others. */
export interface Company {
  /** How many other applications it was compared with; 0: not checked. */
  compared: number
  shared: readonly SharedValue[]
  links: readonly ApplicationLink[]
  /** Names of the ring's other members, when there is one: a cluster of linked applications. */
  ring?: { id: string; members: readonly string[]; because: string }
}

export const NO_COMPANY: Company = { compared: 0, shared: [], links: [] }

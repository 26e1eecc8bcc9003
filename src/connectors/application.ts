/** Of a whole address, what the vendor's record holds. */
export interface ReceivedAddress {
  street?: string | undefined
  city?: string | undefined
  region?: string | undefined
  postcode?: string | undefined
  country?: string | undefined
}

export interface ReceivedDocument {
  name?: string | undefined
  kind: 'resume' | 'cover-letter' | 'portfolio' | 'other'
  /** Base64. */
  bytes: string
}

/**
 * An application as connectors hand it over: the part of the hiring door's schema that recruiting systems know. There
 * is no field for gender, race, nationality, disability, veteran status, photographs or answers to such questions.
 */
export interface ReceivedApplication {
  id: string
  receivedAt?: string | undefined
  stage?: 'applied' | 'interview' | 'offer' | 'hired' | 'rejected' | undefined
  role?:
    | {
        id?: string | undefined
        title?: string | undefined
        /** What the operator says that the role can reach. */
        sensitivity?: 'elevated' | 'critical' | undefined
      }
    | undefined
  names?: { applied?: string | undefined } | undefined
  emails?: string[] | undefined
  phones?: string[] | undefined
  addresses?: { claimed: ReceivedAddress } | undefined
  connections?:
    | {
        at?: string | undefined
        ip?: string | undefined
        userAgent?: string | undefined
        event: 'application' | 'interview' | 'signature' | 'other'
      }[]
    | undefined
  links?: string[] | undefined
  work?:
    | {
        employer: string
        title?: string | undefined
        from?: string | undefined
        to?: string | undefined
        location?: string | undefined
      }[]
    | undefined
  education?:
    | {
        school: string
        degree?: string | undefined
        subject?: string | undefined
        from?: string | undefined
        to?: string | undefined
      }[]
    | undefined
  referrer?: { name?: string | undefined; email?: string | undefined } | undefined
  documents?: ReceivedDocument[] | undefined
}

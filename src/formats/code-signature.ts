/** Who a code-signing certificate was made out to, in the certificate's own words. */
export interface Signer {
  /** CN of the subject. */
  commonName: string
  /** O of the subject. */
  organisation: string
  /** OU of the subject: for Apple's certificates the Team ID. */
  unit: string
  /** CN of the issuer, else its O. */
  issuer: string
  /** Issued by itself: anybody can write any name into such a certificate. */
  selfIssued: boolean
}

/**
 * What the signature of a program says and how much of that was computed. Whether the certificate leads to a
 * trusted root, was revoked or had expired is not computed.
 */
export interface CodeSignature {
  /**
   * - `none`: it carries no signature;
   * - `ad-hoc`: hashes without a certificate;
   * - `signed`: a certificate stands behind it;
   * - `unread`: there is one, but it is damaged or lies beyond what is read.
   */
  state: 'none' | 'ad-hoc' | 'signed' | 'unread'
  signers: Signer[]
  /** Whether the hash that was signed is that of this file; undefined when it was not computed. */
  fileMatches: boolean | undefined
  /** Whether the signer's key made the signature; undefined when it was not computed. */
  keyMatches: boolean | undefined
}

/** The signature of what has none. */
export const UNSIGNED: CodeSignature = {
  state: 'none',
  signers: [],
  fileMatches: undefined,
  keyMatches: undefined,
}

/** The signature of what could not be read. */
export const UNREAD: CodeSignature = { ...UNSIGNED, state: 'unread' }

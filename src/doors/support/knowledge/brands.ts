import { CRYPTO_BRANDS } from './brands-crypto.ts'
import { GENERAL_BRANDS } from './brands-general.ts'

/** A name that mail claims to come from, and where its mail and pages really come from. */
export interface Brand {
  /** As its owner writes it. */
  name: string
  kind: 'own' | 'crypto' | 'general'
  /** Ways in which text writes the name, folded; the first is the usual one. */
  aliases: readonly string[]
  /** Registrable domains that send its mail or serve its pages. */
  domains: readonly string[]
  /**
   * For a name that is also an everyday word or a person's name: what must stand beside it before it is taken for
   * the brand. Empty for a name that means nothing else.
   */
  cues: readonly string[]
}

/** The brands that phishing borrows most, by the yearly lists of Check Point, Cloudflare, Vade and APWG. */
export const WELL_KNOWN_BRANDS: readonly Brand[] = [...CRYPTO_BRANDS, ...GENERAL_BRANDS]

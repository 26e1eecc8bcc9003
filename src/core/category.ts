import type { Observable } from './observable.ts'

/**
 * What kind of thing an address or domain is: no judgement of who uses it.
 * - of IP addresses: `vpn`, `hosting`, `tor`, `relay` (Apple's and others' private relays), `dprk` (networks that
 *   public registers give to North Korea's own provider);
 * - of mail domains: `disposable-mail`, `alias-mail` (forwarding aliases);
 * - of postal addresses, each one line: `mail-drop` (mailbox stores, freight forwarders, hotels).
 */
export const CATEGORIES = [
  'vpn',
  'hosting',
  'tor',
  'relay',
  'dprk',
  'disposable-mail',
  'alias-mail',
  'mail-drop',
] as const

export type Category = (typeof CATEGORIES)[number]

/** A category with where it is from. */
export interface Categorised {
  category: Category
  /** The list that says so. */
  source: string
  /** When the list was made or, unknown, loaded. Milliseconds since the epoch. */
  date: number
  /** The entry that covers the value: a network, a domain. */
  entry: string
}

/** Lists of categories in force. */
export interface CategoryLookup {
  /** Every category that covers an IP address or a mail domain (a domain covers the names below it). */
  of(observable: Observable): readonly Categorised[]
  /** Whether a list of a category is loaded: without one, "not in it" must be told as "not checked". */
  has(category: Category): boolean
}

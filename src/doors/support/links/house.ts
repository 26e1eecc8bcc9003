import { getDomain, getDomainWithoutSuffix } from 'tldts'
import type { Settings } from '../../../core/settings.ts'
import { WELL_KNOWN_BRANDS } from '../knowledge/brands.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import type { Link, Mailbox, Message } from '../message.ts'

/** Letters from which a name within another says that both are one house. */
const NAME_LENGTH = 5
/** The same at the start or end of the other: `fool` and `motleyfool`. */
const END_LENGTH = 4

/** Whose links in a message are at home: the sender's, by From and Sender, and the operator's own. */
export interface House {
  domains: ReadonlySet<string>
  names: readonly string[]
}

/** The domains of one well-known house, by each of them. */
const SAME_HOUSE = new Map(
  WELL_KNOWN_BRANDS.flatMap((brand) => brand.domains.map((domain) => [domain, brand.domains] as const)),
)

/** Whether a registrable domain is the own of a well-known brand, and so no place of an impostor. */
export function isWellKnown(domain: string): boolean {
  return SAME_HOUSE.has(domain)
}

/** Reads who a message says it is from, as far as that decides which links lead home. */
export function houseOf(message: Message, settings: Settings): House {
  const mailboxes = [...message.from, message.sender, message.forwarded].filter(
    (mailbox): mailbox is Mailbox => mailbox !== undefined,
  )
  const own = mailboxes.map((mailbox) => mailbox.domain || mailbox.host).filter(Boolean)
  const names = own
    .map((domain) => getDomainWithoutSuffix(domain) ?? '')
    .filter((name) => name.length >= END_LENGTH)
  // A mailbox at free webmail is not of its provider's house: anybody shares files there.
  const sisters = own
    .filter((domain) => !isFreemail(domain))
    .flatMap((domain) => SAME_HOUSE.get(domain) ?? [])
  return { domains: new Set([...own, ...sisters, ...settings.brand.domains]), names }
}

/**
 * Whether a host belongs to the house: the same registrable domain, or a name that holds the other's
 * (`revolut.com` and `revolut-mail.com`). The second is generous on purpose: imitating a name is for the
 * look-alike detectors to see.
 */
export function isHome(house: House, host: string): boolean {
  const domain = getDomain(host) ?? host
  if (house.domains.has(domain)) return true
  const name = getDomainWithoutSuffix(host) ?? ''
  return house.names.some((own) => own === name || holds(own, name) || holds(name, own))
}

function holds(long: string, short: string): boolean {
  if (short.length >= NAME_LENGTH) return long.includes(short)
  return short.length >= END_LENGTH && (long.startsWith(short) || long.endsWith(short))
}

/** What a reader can follow to the web, and sees: no pictures, no hidden anchors, no bare places in the page. */
export function followable(message: Message): Link[] {
  return message.links.filter(
    (link) =>
      link.visible &&
      link.host !== '' &&
      (link.scheme === 'http' || link.scheme === 'https') &&
      link.element !== 'img' &&
      link.element !== 'other',
  )
}

/** The parts of a message in which somebody else's mail is quoted or passed on. */
const PASSED_ON =
  /gmail_quote|class="?moz-cite|type="?cite|divrplyfwdmsg|yahoo_quoted|(?<!-)-{4,40} ?(?:original|forwarded|weitergeleitet|ursprungliche|mensaje|mensagem|message)|begin forwarded message|^>.*https?:/im

/**
 * Whether a message carries another inside, so that its links may be somebody else's words. A letter sent on
 * without a word speaks for itself and is no excuse.
 */
export function passesOn(message: Message): boolean {
  if (message.forwarded) return false
  return (
    PASSED_ON.test(message.html?.source.slice(0, 200_000) ?? '') ||
    PASSED_ON.test(message.text.slice(0, 100_000))
  )
}

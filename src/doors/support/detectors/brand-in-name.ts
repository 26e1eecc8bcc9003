import { defineDetector } from '../../../core/detector.ts'
import type { Settings } from '../../../core/settings.ts'
import { isBrandSender } from '../identity/brand-domains.ts'
import { brandsNamed, isMeant, type Naming, wordsOf } from '../identity/brand-names.ts'
import type { Brand } from '../knowledge/brands.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import { OFFICE_WORDS } from '../knowledge/office-words.ts'
import type { Mailbox, Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'sender',
  looksFor: 'a well-known name, or your own, as the sender of mail that comes from elsewhere',
  technique: 'T1656',
  source: 'https://attack.mitre.org/techniques/T1656/',
  innocent: 'A reseller, a fan site or a mailing service may carry the name of the company it works with.',
  advice: 'Do not act on it. Reach the company through its own site or app, not through this message.',
  signals: {
    disguised: {
      strength: 'decisive',
      weight: 8,
      title: 'The sender writes a well-known name with look-alike letters',
    },
    claims: {
      strength: 'strong',
      weight: 6,
      title: 'The sender calls itself a company whose address it does not have',
    },
    mentions: {
      strength: 'strong',
      weight: 3,
      title: 'The sender’s name holds that of a company it does not belong to',
    },
    service: {
      strength: 'context',
      weight: 1.5,
      title: 'Somebody with a company’s name writes through a service',
    },
  },
  *inspect(message, { settings }) {
    for (const mailbox of namesToRead(message)) {
      const namings = namingsOf(mailbox.name, settings)
      if (isBounce(mailbox) || namings.some(({ brand }) => isBrandSender(brand, mailbox.host))) continue
      const naming = namings.find(
        (one) =>
          one.disguised ||
          isMeant(one.brand, cueText(message, mailbox)) ||
          isAlone(one.brand, mailbox, message) ||
          isStaff(one, mailbox, message),
      )
      if (!naming) continue
      yield {
        signal: signalOf(naming, mailbox),
        where: { part: 'header From', text: `${mailbox.name} <${mailbox.address}>` },
        why: whyOf(naming, mailbox),
      }
    }
  },
})

/** A display name can stand in a mailbox that has no address: broken From headers are made so. */
function namesToRead(message: Message): Mailbox[] {
  const host = message.from.find((mailbox) => mailbox.host)?.host ?? ''
  const named = message.from
    .slice(0, 5)
    .filter(({ name }) => name)
    .map((mailbox) => (mailbox.host ? mailbox : { ...mailbox, host }))
  return message.forwarded?.name ? [...named, message.forwarded] : named
}

/** Exchange servers everywhere send their delivery reports under this name. */
const isBounce = ({ name, address }: Mailbox) =>
  /^microsoft outlook$/i.test(name) && /^(postmaster|microsoftexchange[0-9a-f]{32})@/.test(address)

/** `FTXTeam` and `SupportFTX` are read as the two words that they are, when nothing is found otherwise. */
function namingsOf(name: string, settings: Settings): Naming[] {
  const namings = brandsNamed(name, settings)
  const parted = name.replace(/\p{Ll}(?=\p{Lu})|\p{Lu}{2,}(?=\p{Lu}\p{Ll})/gu, '$& ')
  return namings.length > 0 || parted === name ? namings : brandsNamed(parted, settings)
}

const BUSINESS =
  /(?<![a-z])(?:account|security|breach|firmware|device|verification|verify|terms of (?:service|use)|new terms|latest terms|your data)(?![a-z])/

/** An everyday word that names a crypto company, as the whole name of an organisation that writes of accounts. */
function isAlone(brand: Brand, { name, domain }: Mailbox, message: Message): boolean {
  const others = wordsOf(name).filter((word) => !brand.aliases.includes(word) && !OFFICE_WORDS.has(word))
  return (
    brand.kind === 'crypto' &&
    others.length === 0 &&
    !isFreemail(domain) &&
    BUSINESS.test(message.folded.slice(0, 20_000))
  )
}

const OF_DEVICES =
  /(?<![a-z])(?:firmware|security (?:breach|incident|team|update|alert)|data breach|your device|your account|hardware|compromised|backend|verification)(?![a-z])/

/**
 * "Jane from Ledger": a given name and the everyday word, of accounts and devices, from an organisation that does not
 * bear the word as its own name.
 */
function isStaff({ brand, at, before }: Naming, { name, domain }: Mailbox, message: Message): boolean {
  return (
    brand.kind === 'crypto' &&
    IS_SIGNED_BY.test(before) &&
    at >= 2 &&
    at <= 3 &&
    wordsOf(name)
      .slice(at)
      .every((word) => brand.aliases.includes(word) || OFFICE_WORDS.has(word)) &&
    !isFreemail(domain) &&
    !brand.aliases.includes(domain.slice(0, domain.indexOf('.'))) &&
    OF_DEVICES.test(message.folded.slice(0, 20_000))
  )
}

const IS_SIGNED_BY = /^(from|by|at|bei|von|de|da|do|del|van|chez|z)$/

const cueText = (message: Message, mailbox: Mailbox) =>
  `${wordsOf(mailbox.name).join(' ')} ${message.folded.slice(0, 20_000)}`

function signalOf(
  naming: Naming,
  { name, domain }: Mailbox,
): 'disguised' | 'claims' | 'mentions' | 'service' {
  const words = wordsOf(name)
  if (naming.disguised) return 'disguised'
  const { before } = naming
  if (words.indexOf('via') > naming.at || /^(via|through|uber|durch)$/.test(before)) return 'service'
  const others = words.filter((_, at) => at < naming.at || at >= naming.at + naming.length)
  const office = others.filter((word) => OFFICE_WORDS.has(word) || /\d/.test(word) || word.length <= 1)
  const isSignedBy = IS_SIGNED_BY.test(before)
  if (naming.brand.cues.length > 0 && others.length === 0 && isFreemail(domain)) return 'mentions'
  const namesDomain = naming.brand.domains.some((its) => name.toLowerCase().includes(its))
  const privately = isFreemail(domain) && naming.at === 0
  return others.length === office.length || isSignedBy || namesDomain || privately ? 'claims' : 'mentions'
}

function whyOf({ brand, written, disguised }: Naming, { name, address }: Mailbox): string {
  const really = `${brand.name} writes from ${brand.domains.slice(0, 2).join(' or ') || 'its own domain'}`
  const from = address ? `the address is ${address}` : 'there is no address'
  return disguised
    ? `The name “${name}” looks like ${brand.name} but is not written with its letters, and ${from}. ${really}.`
    : `The name says “${written}”, but ${from}. ${really}.`
}

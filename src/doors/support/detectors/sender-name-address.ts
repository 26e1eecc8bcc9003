import { getDomain, getPublicSuffix, parse } from 'tldts'
import { withoutInvisible } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import type { Mailbox, Message } from '../message.ts'

const ADDRESS = /[\p{L}\p{N}._%+-]{1,64}@((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})/u
const DOMAIN = /(?<![\p{L}\p{N}@._-])((?:[a-z0-9-]{2,63}\.){1,5}[a-z]{2,24})(?![\p{L}\p{N}@_-])/iu

export default defineDetector<Message>()({
  family: 'sender',
  looksFor: 'a sender whose name shows another address than the real one',
  technique: 'T1656',
  source: 'https://attack.mitre.org/techniques/T1656/',
  innocent: 'Mailing lists rewrite senders and keep the old address in the name; people mention their site.',
  advice: 'Believe the address in angle brackets only, and treat the one in the name as made up.',
  signals: {
    address: {
      strength: 'strong',
      weight: 5,
      title: 'The sender’s name shows an address that is not the real one',
    },
    list: {
      strength: 'context',
      weight: 1,
      title: 'The sender’s name holds an address, as mailing lists write it',
    },
    domain: {
      strength: 'strong',
      weight: 3.5,
      title: 'The sender calls itself by a domain that is not the real one',
    },
    aside: { strength: 'context', weight: 1, title: 'The sender’s name mentions another domain' },
  },
  *inspect(message) {
    for (const mailbox of message.from.slice(0, 5)) {
      const name = withoutInvisible(mailbox.name).slice(0, 300)
      if (!name || !mailbox.domain) continue
      const shown = ADDRESS.exec(name)
      const domain = shown ? registrable(shown[1] as string) : shownDomain(name)
      if (!domain || isSame(domain, mailbox) || isRecipient(domain, message)) continue
      const where = { part: 'header From', text: `${mailbox.name} <${mailbox.address}>` }
      const why = `The name shows ${shown?.[0] ?? domain}; the message comes from ${mailbox.address}.`
      if (!shown) yield { signal: startsWithDomain(name) ? 'domain' : 'aside', where, why }
      else
        yield {
          signal: isRewritten(name, mailbox, domain) || isSentFor(domain, message) ? 'list' : 'address',
          where,
          why,
        }
    }
  },
})

function shownDomain(name: string): string | undefined {
  const host = DOMAIN.exec(name)?.[1]?.toLowerCase()
  return host && parse(host).isIcann && (getPublicSuffix(host) ?? '') !== host ? registrable(host) : undefined
}

const startsWithDomain = (name: string) => name.trim().search(DOMAIN) === 0

const registrable = (host: string) => getDomain(host.toLowerCase()) ?? undefined

/** The same organisation, by domain or by the label before its ending (`shop.com` writing from `shop.de`). */
function isSame(domain: string, mailbox: Mailbox): boolean {
  const label = (one: string) => one.slice(0, one.indexOf('.'))
  return (
    domain === mailbox.domain ||
    label(domain) === label(mailbox.domain) ||
    mailbox.address.split('@')[0]?.includes(label(domain)) === true
  )
}

/** Whom it was written to, as greetings and forwarded copies have it; another detector looks at that. */
const isRecipient = (domain: string, { to }: Message) => to.some((one) => one.domain === domain)

/** Sent on behalf of the one shown, as gateways of certified mail do: the answer goes there too. */
const isSentFor = (domain: string, { replyTo }: Message) =>
  replyTo.length > 0 && replyTo.every((one) => one.domain === domain) && !isFreemail(domain)

/** `'ann@work.example' via List <list@lists.example>`, and private people who put their other address into the name. */
function isRewritten(name: string, mailbox: Mailbox, domain: string): boolean {
  if (/ via | \(by way of/i.test(name) || COMMON_SERVICES.has(mailbox.domain)) return true
  const local = mailbox.address.slice(0, mailbox.address.lastIndexOf('@'))
  return isFreemail(domain) && isFreemail(mailbox.domain) && name.toLowerCase().includes(local)
}

import { defineDetector } from '../../../core/detector.ts'
import { isOneSlipAway } from '../../../core/one-slip.ts'
import { visualKey } from '../../../core/visual-key.ts'
import { brandDomains } from '../identity/brand-domains.ts'
import { BOUNCE_DOMAINS } from '../knowledge/bounce-domains.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import type { Mailbox, Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'sender',
  looksFor: 'a sender, a reply address and a return address that do not belong together',
  technique: 'T1566',
  source: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.2',
  innocent:
    'Mailing services, help desks and mailing lists take replies and returns elsewhere; people have second addresses.',
  advice: 'Look at where your answer would go before you answer, and prefer the address you know.',
  signals: {
    'reply-alike': {
      strength: 'decisive',
      weight: 8,
      title: 'Answers go to a domain that only looks like the sender’s',
    },
    'reply-private': {
      strength: 'strong',
      weight: 5,
      title: 'An organisation’s mail takes answers at a private mailbox',
    },
    'reply-form': {
      strength: 'context',
      weight: 1,
      title: 'A web form’s mail takes answers at a private mailbox',
    },
    'reply-other-private': {
      strength: 'context',
      weight: 2,
      title: 'One private mailbox takes its answers at another',
    },
    'reply-elsewhere': { strength: 'context', weight: 1, title: 'Answers go to another organisation' },
    'return-machine': {
      strength: 'strong',
      weight: 4.5,
      title: 'A web server’s own account sent it in an organisation’s name',
    },
    'return-brand': {
      strength: 'strong',
      weight: 4,
      title: 'A well-known company’s mail returns to a stranger’s domain',
    },
    'return-private': {
      strength: 'context',
      weight: 1.5,
      title: 'An organisation’s mail returns to a private mailbox',
    },
  },
  *inspect(message, { settings }) {
    const from = message.from.find(({ domain }) => domain)
    if (!from) return
    const reply = message.replyTo.find(({ domain }) => domain)
    const signal = reply && replySignal(from, reply, message)
    if (reply && signal)
      yield {
        signal,
        where: { part: 'header Reply-To', text: reply.address },
        why: `It says it comes from ${from.address}, but an answer would go to ${reply.address}.`,
      }
    const back = message.returnPath
    if (!back || isFreemail(from.domain) || back.domain === from.domain) return
    const returned = returnSignal(back, brandDomains(settings).byDomain.has(from.domain))
    if (returned)
      yield {
        signal: returned,
        where: { part: 'header Return-Path', text: back.address },
        why: `It says it comes from ${from.address}, but was handed over by ${back.address}.`,
      }
  },
})

type ReplySignal = 'reply-alike' | 'reply-private' | 'reply-form' | 'reply-other-private' | 'reply-elsewhere'

function replySignal(from: Mailbox, reply: Mailbox, { to, cc }: Message): ReplySignal | undefined {
  if (reply.domain === from.domain || reply.address === from.address) return undefined
  const name = (domain: string) => domain.slice(0, domain.indexOf('.'))
  const ending = (domain: string) => domain.slice(domain.indexOf('.'))
  const isAlike =
    visualKey(reply.domain) === visualKey(from.domain) ||
    (ending(reply.domain) === ending(from.domain) &&
      name(from.domain).length >= 6 &&
      isOneSlipAway(name(reply.domain), name(from.domain)))
  if (isAlike && !isFreemail(from.domain)) return 'reply-alike'
  const isList = [...to, ...cc].some(
    ({ address, domain }) => address === reply.address || (domain === reply.domain && !isFreemail(domain)),
  )
  const isGroup = /^(?:groups|lists?)\./.test(reply.host)
  if (isList || isGroup || COMMON_SERVICES.has(from.domain) || BOUNCE_DOMAINS.has(from.domain))
    return undefined
  if (!isFreemail(reply.domain))
    return BOUNCE_DOMAINS.has(reply.domain) || COMMON_SERVICES.has(reply.domain)
      ? undefined
      : 'reply-elsewhere'
  if (!isFreemail(from.domain)) return isForm(from) ? 'reply-form' : 'reply-private'
  return sameWriter(from, reply) ? undefined : 'reply-other-private'
}

/** Web forms and shops send in their own name what a visitor wrote. */
const isForm = ({ address, name }: Mailbox) =>
  /^(no[-_.]?reply|do[-_.]?not[-_.]?reply|wordpress|web|website|webmaster|form|forms|contact|notifications?|mailer|postmaster|tickets?|orders?)\b/.test(
    address,
  ) || / via | \(via /i.test(name)

/** The same local part with another provider: a second mailbox of one person. */
function sameWriter(from: Mailbox, reply: Mailbox): boolean {
  const [one = '', other = ''] = [from, reply].map(({ address }) =>
    address.slice(0, address.lastIndexOf('@')).replace(/\+.*$|[\d._-]/g, ''),
  )
  return one === other || sharesName(from.name, other)
}

const sharesName = (name: string, local: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((part) => part.length >= 4 && local.includes(part))

function returnSignal(
  back: Mailbox,
  fromBrand: boolean,
): 'return-machine' | 'return-brand' | 'return-private' | undefined {
  const local = back.address.slice(0, Math.max(0, back.address.lastIndexOf('@')))
  const isRelay =
    /^(srs\d*|prvs|btv\d*|msprvs\d*)=|\+srs\d*=|bounce|owner-|-(admin|owner|request|return)|sentto-|=|list/i.test(
      local,
    )
  if (/^(root|www-data|apache|httpd|nginx)$/.test(local) || (back.host !== '' && !back.host.includes('.')))
    return 'return-machine'
  if (isRelay || BOUNCE_DOMAINS.has(back.domain)) return undefined
  if (isFreemail(back.domain)) return 'return-private'
  return fromBrand && back.domain ? 'return-brand' : undefined
}

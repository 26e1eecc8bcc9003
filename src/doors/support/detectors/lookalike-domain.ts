import { defineDetector } from '../../../core/detector.ts'
import type { Place } from '../../../core/finding.ts'
import { type Imitation, type Likeness, likenessOf } from '../identity/domain-likeness.ts'
import type { Message } from '../message.ts'

const DOMAINS_READ = 200

type SignalName = Imitation | 'general-near' | 'general-ending' | 'own-tenant'

export default defineDetector<Message>()({
  family: 'lookalike',
  looksFor: 'domains that imitate yours or a well-known one',
  technique: 'T1583.001',
  source: 'https://arxiv.org/abs/1708.08519',
  innocent:
    'A fan, reseller or critic may own a domain with the name in it, and some companies own more domains than are known.',
  advice:
    'Do not open it. Type the company’s own address yourself, or ask a colleague who knows its domains.',
  signals: {
    'same-looks': {
      strength: 'decisive',
      weight: 9,
      title: 'A domain looks the same as a well-known one and is another',
    },
    'inside-name': {
      strength: 'strong',
      weight: 7,
      title: 'A well-known domain stands at the front of somebody else’s',
    },
    'added-words': {
      strength: 'strong',
      weight: 6,
      title: 'A domain joins a well-known name with words such as “support” or “verify”',
    },
    near: { strength: 'strong', weight: 5, title: 'A domain is one letter away from a well-known one' },
    'other-ending': {
      strength: 'strong',
      weight: 4.5,
      title: 'A well-known name with another ending than its own',
    },
    'holds-name': {
      strength: 'strong',
      weight: 3.5,
      title: 'Somebody else’s domain holds a well-known name',
    },
    'label-below': { strength: 'strong', weight: 3, title: 'A well-known name below somebody else’s domain' },
    'own-tenant': { strength: 'context', weight: 1, title: 'Your name below somebody else’s domain' },
    'general-near': {
      strength: 'strong',
      weight: 3.5,
      title: 'A domain is one letter away from that of a large company',
    },
    'general-ending': {
      strength: 'context',
      weight: 2,
      title: 'A large company’s name with an unusual ending',
    },
  },
  *inspect(message, { settings }) {
    for (const [host, where] of hostsOf(message)) {
      const likeness = likenessOf(host, settings)
      if (likeness)
        yield { signal: signalOf(likeness), where, why: whyOf(likeness, where.part.startsWith('header')) }
    }
  },
})

function hostsOf(message: Message): Map<string, Place> {
  const hosts = new Map<string, Place>()
  const add = (host: string, where: Place) => {
    if (host && hosts.size < DOMAINS_READ && !hosts.has(host)) hosts.set(host, where)
  }
  for (const { host, address } of message.from) add(host, { part: 'header From', text: address })
  for (const { host, address } of message.replyTo) add(host, { part: 'header Reply-To', text: address })
  for (const link of message.links) {
    const isDefanged = /^hxxp/i.test(link.text)
    if (link.element !== 'img' && !link.isIp && !isDefanged) add(link.host, link.where)
  }
  return hosts
}

function signalOf({ imitation, brand }: Likeness): SignalName {
  // Services that a company hires give it a name below theirs: harbour.pagerduty.com.
  if (brand.kind === 'own' && imitation === 'label-below') return 'own-tenant'
  if (brand.kind !== 'general') return imitation
  if (imitation === 'near') return 'general-near'
  return imitation === 'other-ending' ? 'general-ending' : imitation
}

function whyOf({ imitation, brand, shown }: Likeness, isSender: boolean): string {
  const what = isSender ? `The sender’s domain ${shown}` : `The link’s domain ${shown}`
  const own = `${brand.name} uses ${brand.domains.slice(0, 2).join(' and ') || 'other domains'}`
  const how: Record<Imitation, string> = {
    'same-looks': `is made to look like ${brand.name}’s`,
    'inside-name': `begins like ${brand.name}’s but belongs to whoever owns its end`,
    'added-words': `adds words to the name of ${brand.name}`,
    near: `is one slip away from ${brand.name}`,
    'other-ending': `has the name of ${brand.name} with an ending that is not known to be its own`,
    'holds-name': `holds the name of ${brand.name}`,
    'label-below': `has ${brand.name} in front of somebody else’s domain`,
  }
  return `${what} ${how[imitation]}. ${own}.`
}

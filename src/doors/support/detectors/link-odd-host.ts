import { domainToUnicode } from 'node:url'
import { getDomainWithoutSuffix, getSubdomain } from 'tldts'
import { mixesLookAlikes } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { CLICK_TRACKERS } from '../knowledge/trackers.ts'
import { followable, houseOf, isHome, isWellKnown, passesOn } from '../links/house.ts'
import { openHosting } from '../links/route.ts'
import type { Link, Message } from '../message.ts'

/** Words of trust that an address of an honest company does not have to say of itself, below another's name. */
const TRUST =
  /(?:^|[.-])(?:secure|security|login|log-in|signin|sign-in|verify|verification|account|accounts|update|support|wallet|recovery|confirm|auth|authenticate|banking|webmail|office365|password|unlock|claim|airdrop|kyc|validate)(?=$|[.-])/gi
const USUAL_PORTS = new Set(['', '80', '443', '8080', '8443'])

export default defineDetector<Message>()({
  family: 'link',
  looksFor:
    'addresses built to mislead the eye: endless or random names, mixed alphabets, unusual ports, words of trust',
  technique: 'T1583.001',
  source: 'https://attack.mitre.org/techniques/T1583/001/',
  innocent: 'Machines of test systems and large providers have long technical names.',
  advice: 'Read the address from the right: what stands directly before the ending is its owner.',
  signals: {
    alphabets: {
      strength: 'strong',
      weight: 6,
      title: 'A link’s host mixes letters of different alphabets in one word',
    },
    trust: { strength: 'strong', weight: 4, title: 'A link’s host is strung together from words of trust' },
    address: {
      strength: 'strong',
      weight: 4,
      title: 'A link’s host looks like another address in front of its own',
    },
    random: { strength: 'context', weight: 1.5, title: 'A link’s host has a random name' },
    port: { strength: 'strong', weight: 3, title: 'A link opens an unusual port' },
    encoded: { strength: 'strong', weight: 4, title: 'A link’s host is written in a disguise' },
  },
  *inspect(message, { settings }) {
    const house = houseOf(message, settings)
    if (passesOn(message)) return
    const seen = new Set<string>()
    for (const link of followable(message).slice(0, 500)) {
      if (seen.has(link.host) || isHome(house, link.host) || link.isIp) continue
      seen.add(link.host)
      if (COMMON_SERVICES.has(link.domain) || CLICK_TRACKERS.has(link.domain) || isWellKnown(link.domain))
        continue
      for (const { signal, why } of oddities(link)) yield { signal, where: link.where, why }
    }
  },
})

type Oddity = 'alphabets' | 'trust' | 'address' | 'random' | 'port' | 'encoded'

function* oddities(link: Link): Generator<{ signal: Oddity; why: string }> {
  const { host } = link
  const unicode = host.includes('xn--') ? domainToUnicode(host) : host
  if (unicode.split(/[.-]/).some(mixesLookAlikes))
    yield {
      signal: 'alphabets',
      why: `${host} reads “${unicode}”, with letters of another alphabet among Latin ones.`,
    }
  const below = getSubdomain(host) ?? ''
  const trust = new Set(host.match(TRUST)?.map((word) => word.replace(/^[.-]/, '').toLowerCase()))
  if (trust.size >= 2 && !openHosting(host))
    yield {
      signal: 'trust',
      why: `${host} is strung together from ${[...trust].map((word) => `“${word}”`).join(', ')}.`,
    }
  if (
    /(?:^|\.)(?:www\.)?[a-z0-9-]{3,}\.(?:com|net|org|io|co|de|fr|us|uk)(?:[.-]|$)/.test(below) &&
    !openHosting(host)
  )
    yield {
      signal: 'address',
      why: `${host} starts like an address of its own, but its owner is ${link.domain || host}.`,
    }
  const names = host.split('.').slice(0, -1)
  if (names.some((name) => looksRandom(name)) || (getDomainWithoutSuffix(host) ?? '').split('-').length > 4)
    yield { signal: 'random', why: `${host} holds a name that nobody could remember.` }
  if (link.url && !USUAL_PORTS.has(link.url.port) && link.element !== 'text')
    yield { signal: 'port', why: `The link opens port ${link.url.port} of ${host}.` }
  if (/^(?:https?:)?[\\/]*[^/?#\\]*%[0-9a-f]{2}/i.test(link.raw) || /^https?:\\/i.test(link.raw))
    yield { signal: 'encoded', why: `The link is written “${link.raw.slice(0, 60)}”; it opens ${host}.` }
}

/** A label of 16 or more letters and figures in which figures and letters alternate, or that has hardly a vowel. */
function looksRandom(name: string): boolean {
  if (name.length < 14 || name.startsWith('xn--') || name.includes('-')) return false
  const changes = name.match(/[a-z]\d|\d[a-z]/g)?.length ?? 0
  const vowels = name.match(/[aeiouy]/g)?.length ?? 0
  return changes >= 4 || vowels / name.length < 0.12
}

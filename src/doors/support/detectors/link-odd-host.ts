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
    scripts: {
      strength: 'strong',
      weight: 3,
      title: 'A link’s host mixes scripts that no language writes together',
    },
    drawn: {
      strength: 'strong',
      weight: 3,
      title: 'A link’s host is a random string with letters beyond ASCII below somebody else’s domain',
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

type Oddity = 'alphabets' | 'scripts' | 'drawn' | 'trust' | 'address' | 'random' | 'port' | 'encoded'

function* oddities(link: Link): Generator<{ signal: Oddity; why: string }> {
  const { host } = link
  const unicode = host.includes('xn--') ? domainToUnicode(host) : host
  if (unicode.split(/[.-]/).some(mixesLookAlikes))
    yield {
      signal: 'alphabets',
      why: `${host} reads “${unicode}”, with letters of another alphabet among Latin ones.`,
    }
  const below = getSubdomain(host) ?? ''
  if (unicode !== host) {
    const why = `${host} reads “${unicode}”.`
    const foreign = unicode.split('.').filter((label) => /[^\p{ASCII}]/u.test(label))
    if (foreign.some(mixesScripts)) yield { signal: 'scripts', why }
    else if (below && foreign.some((label) => isDrawn(label))) yield { signal: 'drawn', why }
  }
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
  if (
    /^(?:https?:)?[\\/]*[^/?#\\]*%[0-9a-f]{2}/i.test(link.raw) ||
    /^https?:\\/i.test(link.raw) ||
    (link.element !== 'text' && isDressedUp(link.raw))
  )
    yield { signal: 'encoded', why: `The link is written “${link.raw.slice(0, 60)}”; it opens ${host}.` }
}

/** Scripts that languages write together in one word (UTS #39, section 5.2, restriction level "highly restrictive"). */
const TOGETHER = [
  /^[\p{sc=Latin}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{sc=Latin}\p{sc=Han}\p{sc=Bopomofo}\p{sc=Common}\p{sc=Inherited}]*$/u,
  /^[\p{sc=Latin}\p{sc=Han}\p{sc=Hangul}\p{sc=Common}\p{sc=Inherited}]*$/u,
]
/** Scripts that stand by themselves, as far as links are written in them. */
const ALONE =
  /^(?:\p{sc=Latin}+|\p{sc=Cyrillic}+|\p{sc=Greek}+|\p{sc=Arabic}+|\p{sc=Hebrew}+|\p{sc=Thai}+|\p{sc=Devanagari}+|\p{sc=Armenian}+|\p{sc=Georgian}+)$/u
const LISTED =
  /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Devanagari}\p{sc=Armenian}\p{sc=Georgian}]/u

/** Whether a label mixes scripts beyond what one language uses; of scripts not listed nothing is said. */
function mixesScripts(label: string): boolean {
  const letters = label.match(/\p{L}/gu)?.join('') ?? ''
  return LISTED.test(letters) && !ALONE.test(letters) && !TOGETHER.some((scripts) => scripts.test(letters))
}

/** Letters and figures by turns: words with accents, or in another script, do not change like this. */
function isDrawn(label: string): boolean {
  return (label.match(/\p{L}(?=\d)|\d(?=\p{L})/gu)?.length ?? 0) >= 3
}

/** Whether a host is written in letters that browsers quietly read as ASCII: mathematical, wide, circled (UTS #46). */
function isDressedUp(raw: string): boolean {
  const host = /^https?:\/\/([^/?#\\]{1,300})/i.exec(raw)?.[1] ?? ''
  return (host.match(/[^\p{ASCII}]/gu) ?? []).some((letter) => /^[a-z0-9]+$/i.test(letter.normalize('NFKC')))
}

/** A label of 16 or more letters and figures in which figures and letters alternate, or that has hardly a vowel. */
function looksRandom(name: string): boolean {
  if (name.length < 14 || name.startsWith('xn--') || name.includes('-')) return false
  const changes = name.match(/[a-z]\d|\d[a-z]/g)?.length ?? 0
  const vowels = name.match(/[aeiouy]/g)?.length ?? 0
  return changes >= 4 || vowels / name.length < 0.12
}

import { defineDetector } from '../../../core/detector.ts'
import { wordsOf } from '../identity/brand-names.ts'
import { isFooterText } from '../knowledge/call-to-action.ts'
import { FREEMAIL } from '../knowledge/freemail.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { followable, houseOf, isHome, isWellKnown, passesOn } from '../links/house.ts'
import { openHosting, routeOf } from '../links/route.ts'
import type { Link, Message } from '../message.ts'

/** A mailing has a handful of links at least to differ in; one with more than this is read no further. */
const LINKS_COMPARED = 500
/** A real mailing leads to more places than this, even when one mailing service counts all its clicks. */
const FEW_ADDRESSES = 6
/** Characters: a person with a logo in the signature writes more than this. */
const FEW_WORDS = 300

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'mailings in which everything one can click leads to one foreign place',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'A short personal message may hold the same address twice.',
  advice: 'Do not follow any of the links, the one to unsubscribe included.',
  signals: {
    footer: {
      strength: 'strong',
      weight: 5.5,
      title:
        'The button and the links at the foot (unsubscribe, privacy) lead to one and the same foreign address',
    },
    address: {
      strength: 'strong',
      weight: 5,
      title: 'Every link, whatever it says, leads to one and the same foreign address',
    },
    wordless: {
      strength: 'strong',
      weight: 5.5,
      title: 'Hardly a word, and a picture to click that leads to a site that is not the sender’s',
    },
    picture: {
      strength: 'strong',
      weight: 4,
      title: 'A picture to click leads to a site that is not the sender’s, as do all other links',
    },
    host: { strength: 'strong', weight: 3, title: 'Every link leads to one site that is not the sender’s' },
    many: {
      strength: 'context',
      weight: 1.5,
      title: 'Many different links all lead to one site that is not the sender’s',
    },
  },
  *inspect(message, { settings }) {
    if (!message.html || message.from.length === 0 || passesOn(message)) return
    const house = houseOf(message, settings)
    const anchors = followable(message)
      .filter((link) => link.element === 'a')
      .slice(0, LINKS_COMPARED)
    const first = anchors[0]
    if (!first || isHome(house, first.host) || COMMON_SERVICES.has(first.domain)) return
    const route = routeOf(first)
    if (!route || route.kind === 'tracked' || isHome(house, route.host)) return
    if (route.kind === 'direct' && isWellKnown(first.domain) && !openHosting(first.host)) return
    if (anchors.some((link) => (link.domain || link.host) !== (first.domain || first.host))) return
    if (anchors.every((link) => showsAddress(link))) return
    const worded = anchors.filter((link) => link.text !== '' && !showsAddress(link))
    const texts = new Set(worded.map((link) => link.text))
    const addresses = new Set(anchors.map((link) => link.url?.href))
    const pictured = anchors.some((link) => link.text === '')
    const signal =
      addresses.size === 1 && worded.some((link) => isFooterText(link.text)) && anchors.length > 1
        ? 'footer'
        : addresses.size === 1 &&
            (texts.size > 1 || (pictured && texts.size > 0) || (pictured && anchors.length > 1))
          ? 'address'
          : addresses.size > FEW_ADDRESSES
            ? 'many'
            : pictured &&
                (!FREEMAIL.has(message.from[0]?.domain ?? '') || message.html.text.length < FEW_WORDS)
              ? isWordless(message)
                ? 'wordless'
                : 'picture'
              : 'host'
    yield {
      signal,
      where: first.where,
      why: `${anchors.length === 1 ? 'The only link opens' : `All ${anchors.length} links open`} ${first.host}, and the sender is ${message.from[0]?.address || 'unnamed'}.`,
    }
  },
})

/** Letters beside a picture up to which a mailbox of free webmail has written nothing either. */
const NO_WORDS = 20

/**
 * Whether a message that opens a conversation leaves all talking to its picture. Whoever signs with the name of the
 * From line is a person with a logo; so is, on free webmail, whoever writes a line.
 */
function isWordless({ html, from, inReplyTo, references }: Message): boolean {
  if (inReplyTo || references.length > 0) return false
  const shown = html?.text.slice(0, FEW_WORDS * 10) ?? ''
  const letters = (shown.match(/(?<![\p{L}\p{N}])\p{L}{2,40}(?![\p{L}\p{N}])/gu) ?? []).join('').length
  if (letters > (FREEMAIL.has(from[0]?.domain ?? '') ? NO_WORDS : FEW_WORDS)) return false
  const words = new Set(wordsOf(shown))
  return !wordsOf(from[0]?.name ?? '').some((word) => word.length > 2 && words.has(word))
}

/** The address stands there to be read: nobody is misled about where it goes. */
function showsAddress(link: Link): boolean {
  return link.text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .startsWith(link.host.replace(/^www\./, ''))
}

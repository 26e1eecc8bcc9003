import { defineDetector } from '../../../core/detector.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { followable, houseOf, isHome, isWellKnown, passesOn } from '../links/house.ts'
import { openHosting, routeOf } from '../links/route.ts'
import type { Link, Message } from '../message.ts'

/** Letters beside the link up to which nothing is said of it. */
const HARDLY_A_WORD = 25
/** Letters that are no word: a sign-off, a smiley. */
const A_SIGN = 3
const LINKS_AT_MOST = 2
const TEXT_READ = 20_000

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'mail out of the blue that is a link and nothing else',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'Friends and colleagues send each other a link without a word; customers send a recording so.',
  advice: 'Do not open it. Ask the sender, another way, what it is.',
  signals: {
    mute: {
      strength: 'strong',
      weight: 5,
      title: 'Without a subject or a word it gives a link to a place where anybody can put anything',
    },
    stranger: {
      strength: 'strong',
      weight: 3.5,
      title: 'It is a link to a place that nobody answers for, and nothing else',
    },
    named: {
      strength: 'context',
      weight: 1.5,
      title: 'A subject and a link to an unknown place are all there is',
    },
    known: { strength: 'context', weight: 1, title: 'It is a link to a well-known site and nothing else' },
  },
  *inspect(message, { settings }) {
    if (message.inReplyTo || message.references.length > 0 || message.from.length === 0) return
    if (/^\s*(?:re|aw|sv|fw|fwd|wg|tr|rv|enc|antw)\s*:/i.test(message.subject) || passesOn(message)) return
    const links = followable(message).filter(({ element }) => element === 'a' || element === 'text')
    const first = links[0]
    const places = new Set(links.map(({ url }) => url?.href))
    // A picture to click is for others to judge.
    if (links.some(({ text }) => text === '')) return
    if (!first || places.size > LINKS_AT_MOST || message.html?.images.length) return
    const body = message.html?.text || message.text
    if (body.length > TEXT_READ || lettersBeside(body, links) > HARDLY_A_WORD) return
    const house = houseOf(message, settings)
    if (links.some(({ host }) => isHome(house, host))) return
    const isMute = lettersBeside(`${message.subject} ${body}`, links) <= A_SIGN
    yield {
      signal: signalOf(new Set(links.map(kindOf)), isMute),
      where: first.where,
      why: `All it holds is ${first.host}${places.size > 1 ? ' and one link more' : ''}.`,
    }
  },
})

type Kind = 'open' | 'known' | 'unknown'

function signalOf(kinds: ReadonlySet<Kind>, isMute: boolean): 'mute' | 'stranger' | 'named' | 'known' {
  if (kinds.has('open')) return isMute ? 'mute' : 'stranger'
  if (kinds.has('unknown')) return isMute ? 'stranger' : 'named'
  return 'known'
}

function kindOf(link: Link): Kind {
  const route = routeOf(link)
  if (!route || route.kind === 'shortened' || openHosting(route.host)) return 'open'
  return COMMON_SERVICES.has(link.domain) || isWellKnown(link.domain) || NEWS_AND_CODE.has(link.domain)
    ? 'known'
    : 'unknown'
}

/** Sites that people pass on without a word. Common knowledge. */
const NEWS_AND_CODE = new Set(
  `bbc.com bbc.co.uk theguardian.com nytimes.com washingtonpost.com wsj.com ft.com reuters.com apnews.com bloomberg.com economist.com cnn.com cnbc.com npr.org
  spiegel.de zeit.de faz.net sueddeutsche.de tagesschau.de heise.de golem.de lemonde.fr lefigaro.fr elpais.com elmundo.es repubblica.it corriere.it nos.nl nrc.nl
  globo.com uol.com.br yahoo.com nikkei.com asahi.com scmp.com aljazeera.com coindesk.com cointelegraph.com theblock.co decrypt.co bitcoinmagazine.com
  arstechnica.com theverge.com wired.com techcrunch.com theregister.com krebsonsecurity.com bleepingcomputer.com ycombinator.com slashdot.org lwn.net
  stackexchange.com superuser.com serverfault.com npmjs.com pypi.org crates.io docs.rs python.org nodejs.org rust-lang.org kernel.org debian.org archive.org arxiv.org
  ietf.org rfc-editor.org nist.gov cve.org wikimedia.org imdb.com soundcloud.com twitch.tv dailymotion.com flickr.com`.split(
    /\s+/,
  ),
)

/** Letters that stand beside the links. */
function lettersBeside(text: string, links: readonly Link[]): number {
  let rest = text
  for (const { raw, text: shown } of links.slice(0, 10)) {
    rest = rest.replaceAll(raw, ' ')
    if (shown.includes('/')) rest = rest.replaceAll(shown, ' ')
  }
  return rest.match(/\p{L}/gu)?.length ?? 0
}

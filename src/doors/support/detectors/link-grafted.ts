import { defineDetector } from '../../../core/detector.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { followable, houseOf, isHome, passesOn } from '../links/house.ts'
import type { Link, Message } from '../message.ts'

/** Links of the copied newsletter that there must be to call it one. */
const NEWSLETTER_LINKS = 5
/** Share of all links that its site must have. */
const NEWSLETTER_SHARE = 0.6
const LINKS_COMPARED = 300

const site = (link: Link) => link.domain || link.host

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'another firm’s newsletter with a foreign link grafted on in front',
  technique: 'T1036',
  source: 'https://attack.mitre.org/techniques/T1036/',
  innocent: 'Somebody forwarding a newsletter may put a link of their own above it.',
  advice:
    'The first picture or button is the bait; what follows is copied to get past filters. Do not open it.',
  signals: {
    grafted: {
      strength: 'strong',
      weight: 5,
      title:
        'The first thing to click leads elsewhere than the copied newsletter below, and neither is the sender’s',
    },
  },
  *inspect(message, { settings }) {
    if (!message.html || message.from.length === 0 || passesOn(message)) return
    const links = followable(message)
      .filter(({ element }) => element === 'a')
      .slice(0, LINKS_COMPARED)
    const [first, ...rest] = links
    if (!first || COMMON_SERVICES.has(first.domain)) return
    const house = houseOf(message, settings)
    const [copied, count] = commonest(rest.map(site))
    if (count < NEWSLETTER_LINKS || count < rest.length * NEWSLETTER_SHARE || isHome(house, copied)) return
    const elsewhere =
      site(first) !== copied && !rest.slice(LEAD_LINKS).some((link) => site(link) === site(first))
    if (!elsewhere || isHome(house, first.host)) return
    yield {
      signal: 'grafted',
      where: first.where,
      why: `The first link opens ${first.host}; ${count} of the other ${rest.length} belong to ${copied}; the sender is ${message.from[0]?.address}.`,
    }
  },
})

/** The bait may be repeated right behind itself (a picture and its caption), but not further down. */
const LEAD_LINKS = 2

function commonest(values: readonly string[]): [value: string, count: number] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])
}

import { getDomain } from 'tldts'
import { defineDetector } from '../../../core/detector.ts'
import { asksToAct, onlySaysClick } from '../knowledge/call-to-action.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { followable, houseOf, isHome, passesOn } from '../links/house.ts'
import { routeOf } from '../links/route.ts'
import type { Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'links that use a well-known site only to be sent on elsewhere',
  technique: 'T1566.002',
  source: 'https://cwe.mitre.org/data/definitions/601.html',
  innocent:
    'Links copied from a search page or an online document keep the search engine in front; advertisers count clicks.',
  advice: 'Judge the address at the end, not the site in front. Do not open it.',
  signals: {
    known: {
      strength: 'strong',
      weight: 5,
      title: 'What one is to click goes through another site’s redirecting page',
    },
    copied: { strength: 'context', weight: 1.5, title: 'A link through a site’s redirecting page' },
    carried: {
      strength: 'strong',
      weight: 3,
      title: 'A button leads to one foreign site that sends the reader on to another',
    },
    parameter: { strength: 'context', weight: 1, title: 'A link carries the address of another site' },
  },
  *inspect(message, { settings }) {
    const house = houseOf(message, settings)
    const passed = passesOn(message)
    const seen = new Set<string>()
    for (const link of followable(message).slice(0, 500)) {
      const route = routeOf(link)
      if (
        (route?.kind !== 'redirected' && route?.kind !== 'forwarded') ||
        isHome(house, link.host) ||
        seen.has(link.host)
      )
        continue
      if (
        route.kind === 'forwarded' &&
        (isHome(house, route.host) || COMMON_SERVICES.has(getDomain(route.host) ?? ''))
      )
        continue
      seen.add(link.host)
      const worded =
        !passed && link.element === 'a' && !link.text.includes('://') && !link.text.includes(route.host)
      const asks = worded && (asksToAct(link.text) || onlySaysClick(link.text) || link.text === '')
      const known = route.kind === 'redirected'
      const end = route.target === link.url ? 'an address that it does not show' : route.host
      yield {
        signal: known
          ? worded && !isHome(house, route.host)
            ? 'known'
            : 'copied'
          : asks && !COMMON_SERVICES.has(link.domain)
            ? 'carried'
            : 'parameter',
        where: link.where,
        why: `The link names ${link.host} and goes on to ${end}.`,
      }
    }
  },
})

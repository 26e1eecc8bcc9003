import { defineDetector } from '../../../core/detector.ts'
import { asksToAct } from '../knowledge/call-to-action.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { followable, houseOf, isHome, isWellKnown, passesOn } from '../links/house.ts'
import { openHosting, routeOf } from '../links/route.ts'
import type { Link, Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'buttons that ask to confirm, claim, pay or sign in and lead to somebody other than the sender',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'A company may let a supplier with a name of its own take sign-ups, payments or surveys.',
  advice: 'Do not follow the button. Go to the named company by its known address and look there.',
  signals: {
    alone: {
      strength: 'strong',
      weight: 5,
      title:
        'A button asks for an action on a site that is not the sender’s, and nothing in the message leads to the sender’s own',
    },
    among: {
      strength: 'context',
      weight: 1.5,
      title: 'A button asks for an action on a site that is not the sender’s',
    },
    passed: {
      strength: 'context',
      weight: 1,
      title: 'A quoted or forwarded button leads to a site that is not its sender’s',
    },
  },
  *inspect(message, { settings }) {
    if (!message.html || message.from.length === 0) return
    const house = houseOf(message, settings)
    const isForeign = (link: Link) => {
      const route = routeOf(link)
      if (!route || route.kind === 'tracked' || link.isIp) return undefined
      const domain = link.domain || link.host
      return COMMON_SERVICES.has(domain) ||
        (isWellKnown(domain) && route.kind === 'direct' && !openHosting(link.host)) ||
        isHome(house, link.host) ||
        isHome(house, route.host)
        ? undefined
        : route
    }
    const links = followable(message).filter((link) => link.element === 'a')
    const asking = links.slice(0, 300).find((link) => asksToAct(link.text) && isForeign(link))
    if (!asking) return
    const home = message.links.some(
      (link) => link.visible && link.host !== '' && link.element !== 'text' && isHome(house, link.host),
    )
    const sender = message.from[0]?.domain || message.from[0]?.address || 'the sender'
    yield {
      signal: passesOn(message) ? 'passed' : home ? 'among' : 'alone',
      where: asking.where,
      why: `“${asking.text.slice(0, 60)}” opens ${asking.host}, which has nothing to do with ${sender}.`,
    }
  },
})

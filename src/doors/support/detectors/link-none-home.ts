import { defineDetector } from '../../../core/detector.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { followable, houseOf, isHome, isWellKnown, passesOn } from '../links/house.ts'
import { routeOf } from '../links/route.ts'
import type { Link, Message } from '../message.ts'

const LINKS_COMPARED = 300

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'an organisation’s mailing in which not one link leads to the organisation',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent:
    'A colleague may share a page, and a firm may send through a mailing service that is not known here.',
  advice: 'Ask yourself why the sender does not link to its own site. Reach it by an address you know.',
  signals: {
    away: {
      strength: 'strong',
      weight: 5,
      title: 'Not one link leads to whoever sent it, and none shows where it leads',
    },
  },
  *inspect(message, { settings }) {
    const sender = message.forwarded ?? message.from.find(({ domain }) => domain !== '')
    if (!message.html || !sender?.domain || isFreemail(sender.domain) || COMMON_SERVICES.has(sender.domain))
      return
    if (message.inReplyTo || message.references.length > 0 || passesOn(message)) return
    const house = houseOf(message, settings)
    const anchors = followable(message)
      .filter(({ element }) => element === 'a')
      .slice(0, LINKS_COMPARED)
    const strange = anchors.filter((link) => !COMMON_SERVICES.has(link.domain))
    const [first] = strange
    if (!first || first !== anchors[0] || strange.some(showsAddress)) return
    const leadsAway = strange.every((link) => {
      const route = routeOf(link)
      return (
        route &&
        route.kind !== 'tracked' &&
        !isHome(house, link.host) &&
        !isHome(house, route.host) &&
        !isWellKnown(link.domain)
      )
    })
    if (!leadsAway) return
    yield {
      signal: 'away',
      where: first.where,
      why: `It comes from ${sender.host}; its links open ${[...new Set(strange.map(({ host }) => host))].slice(0, 3).join(', ')}.`,
    }
  },
})

const showsAddress = ({ text, domain, host }: Link) => text.toLowerCase().includes(domain || host)

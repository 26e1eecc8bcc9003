import { defineDetector } from '../../../core/detector.ts'
import { asksToAct, onlySaysClick } from '../knowledge/call-to-action.ts'
import { followable, houseOf, isHome, passesOn } from '../links/house.ts'
import { routeOf } from '../links/route.ts'
import type { Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'link shorteners, which hide where a link leads',
  technique: 'T1608.005',
  source: 'https://attack.mitre.org/techniques/T1608/005/',
  innocent: 'People and newsletters shorten long links for convenience.',
  advice: 'Do not open it. Ask for the full address, or look at the shortener’s preview page.',
  signals: {
    only: {
      strength: 'strong',
      weight: 5,
      title: 'All that one can click in the mailing is behind a link shortener',
    },
    button: { strength: 'strong', weight: 4, title: 'What one is to click is behind a link shortener' },
    written: { strength: 'context', weight: 1, title: 'A shortened link' },
  },
  *inspect(message, { settings }) {
    const house = houseOf(message, settings)
    const links = followable(message).slice(0, 500)
    const routes = links.map((link) => ({ link, route: routeOf(link) }))
    const short = routes.filter(({ link, route }) => route?.kind === 'shortened' && !isHome(house, link.host))
    const first = short[0]
    if (!first) return
    const anchors = links.filter((link) => link.element === 'a' && !link.text.includes(link.host))
    const shortAnchors = short.filter(({ link }) => anchors.includes(link))
    const asking = shortAnchors.find(
      ({ link }) => asksToAct(link.text) || onlySaysClick(link.text) || link.text === '',
    )
    const quiet = passesOn(message) || shortAnchors.length === 0
    const only =
      !quiet &&
      asking !== undefined &&
      anchors.every((link) => shortAnchors.some((short) => short.link.domain === link.domain))
    const shown = (quiet ? first : (asking ?? first)).link
    yield {
      signal: only ? 'only' : !quiet && asking ? 'button' : 'written',
      where: shown.where,
      why: `The link goes through ${shown.host}: where it ends cannot be seen from it.`,
    }
  },
})

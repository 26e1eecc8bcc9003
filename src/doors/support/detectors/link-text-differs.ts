import { getDomain, parse } from 'tldts'
import { defineDetector } from '../../../core/detector.ts'
import { followable, houseOf, isHome, passesOn } from '../links/house.ts'
import { openHosting, routeOf } from '../links/route.ts'
import type { Message } from '../message.ts'

/** The text is an address and little else: “https://www.example.com/help”, “example.com”, “help@example.com”. */
const SHOWN =
  /^[\s<(["'«»›]*(?:(https?:\/\/)|[^\s@/]{1,64}@)?((?:[\p{L}\p{N}_-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,24})(?=[/:?#\s>)\]"'»›.,]|$)/iu

/** A bare word with a point in it (“Node.js”, “invoice.zip”) is no address though its ending exists. */
const FILE_ENDING = /\.(?:zip|mov|pl|py|sh|rs|md|js|cc|ps|app|exe|doc|docx|pdf|net)$/i

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'links whose text shows one address and that open another',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent:
    'Newsletters count clicks through a mailing service, so that the address behind differs from the one shown.',
  advice: 'Do not click. Type the address that is shown, if you know it to be right.',
  signals: {
    deceives: { strength: 'strong', weight: 6, title: 'A link shows one address and opens another' },
    redirects: {
      strength: 'strong',
      weight: 3,
      title: 'A link shows one address and opens another that sends on to it',
    },
    tracked: {
      strength: 'context',
      weight: 0.5,
      title: 'A link shows one address and opens a mailing service that counts clicks',
    },
  },
  *inspect(message, { settings }) {
    const house = houseOf(message, settings)
    const passed = passesOn(message)
    for (const link of followable(message).slice(0, 1_000)) {
      if (link.element !== 'a') continue
      const match = SHOWN.exec(link.text)
      const shown = match?.[2]?.toLowerCase() ?? ''
      if (!match || (!match[1] && !shown.startsWith('www.') && FILE_ENDING.test(shown))) continue
      const name = parse(shown, { allowPrivateDomains: false })
      const route = routeOf(link)
      if (!name.domain || !name.isIcann || !route) continue
      const ends = getDomain(route.host) ?? route.host
      const related = (domain: string) => domain === name.domain || sameName(domain, name.domain ?? '')
      if (related(link.domain) && !openHosting(link.host)) continue
      const signal = related(ends)
        ? route.kind === 'forwarded' || route.kind === 'redirected'
          ? 'redirects'
          : undefined
        : route.kind === 'tracked'
          ? 'tracked'
          : isHome(house, link.host)
            ? undefined
            : 'deceives'
      if (!signal) continue
      yield {
        signal: passed && signal === 'deceives' ? 'redirects' : signal,
        where: link.where,
        why: `The text shows ${shown}; the link opens ${link.host || link.raw.slice(0, 60)}.`,
      }
    }
  },
})

/** `paypal.de` and `paypal.com` are one house to a reader. */
function sameName(a: string, b: string): boolean {
  const name = (domain: string) => domain.slice(0, domain.indexOf('.'))
  return name(a).length >= 4 && name(a) === name(b)
}

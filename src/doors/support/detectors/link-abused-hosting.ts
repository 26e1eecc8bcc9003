import { defineDetector } from '../../../core/detector.ts'
import { asksToAct } from '../knowledge/call-to-action.ts'
import { followable, houseOf, isHome, passesOn } from '../links/house.ts'
import { openHosting, routeOf } from '../links/route.ts'
import type { Message } from '../message.ts'

/** A download prepared for one recipient carries the signature of whoever owns the storage. */
const SIGNED =
  /[?&](?:x-amz-signature|x-goog-signature|googleaccessid|awsaccesskeyid|sig|policy|key-pair-id)=/i
/** Files that honest services hand out from such storage; a page is not among them. */
const FILE = /\.(?:pdf|png|jpe?g|gif|webp|svg|csv|xlsx?|docx?|mp4|ics|zip|tar|gz)$/i

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'links to pages on hosting where anybody can put one up without a name',
  technique: 'T1583.006',
  source: 'https://attack.mitre.org/techniques/T1583/006/',
  innocent: 'Developers and small firms publish on such hosting too; customers share files through it.',
  advice: 'Do not open it outside an isolated browser. Ask for the same content as an attachment or in text.',
  signals: {
    button: {
      strength: 'strong',
      weight: 5,
      title: 'What one is to click leads to a page on anonymous hosting',
    },
    builder: {
      strength: 'strong',
      weight: 4,
      title: 'A button asks for an action on a free page or form builder',
    },
    written: { strength: 'context', weight: 1.5, title: 'An address on anonymous hosting is written out' },
    shared: { strength: 'context', weight: 0.5, title: 'A link leads to a shared file, form or free page' },
  },
  *inspect(message, { settings }) {
    const house = houseOf(message, settings)
    const passed = passesOn(message)
    const seen = new Set<string>()
    for (const link of followable(message).slice(0, 500)) {
      const route = routeOf(link)
      if (!route || seen.has(route.host) || isHome(house, route.host)) continue
      const hosting = openHosting(route.host)
      if (!hosting) continue
      seen.add(route.host)
      const misleads = link.element !== 'text' && !passed && !link.text.includes(route.host)
      const download = SIGNED.test(route.target.search) || FILE.test(route.target.pathname)
      const signal =
        hosting === 'anonymous'
          ? misleads && !download
            ? 'button'
            : 'written'
          : misleads && !download && asksToAct(link.text)
            ? 'builder'
            : 'shared'
      yield {
        signal,
        where: link.where,
        why: `${link.text && misleads ? `“${link.text.slice(0, 60)}”` : 'The link'} opens ${route.host}, where anybody can publish without giving a name.`,
      }
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import { asksToAct, isFooterText, onlySaysClick } from '../knowledge/call-to-action.ts'
import { followable, houseOf, isHome, passesOn } from '../links/house.ts'
import { routeOf } from '../links/route.ts'
import type { Message } from '../message.ts'

const ADDRESS = /^[^\s@]{1,64}@[^\s@]{3,200}$/

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'links that carry the recipient’s own address to a foreign site',
  technique: 'T1598.003',
  source: 'https://attack.mitre.org/techniques/T1598/003/',
  innocent: 'Mailing services put the address into links to unsubscribe or to fill a form in advance.',
  advice: 'Do not open it: the page would greet the reader with their own address and ask for the password.',
  signals: {
    hidden: {
      strength: 'strong',
      weight: 5,
      title: 'A link to a foreign site carries the recipient’s address in disguise',
    },
    fragment: {
      strength: 'strong',
      weight: 5,
      title: 'A link to a foreign site carries the recipient’s address behind a #',
    },
    plain: {
      strength: 'context',
      weight: 1,
      title: 'A button leads to a foreign site with the recipient’s address',
    },
  },
  *inspect(message, { settings }) {
    const addresses = [...message.to, ...message.cc]
      .slice(0, 10)
      .map((mailbox) => mailbox.address)
      .filter((address) => ADDRESS.test(address))
    if (addresses.length === 0 || passesOn(message)) return
    const house = houseOf(message, settings)
    const forms = addresses.map((address) => {
      const base64 = Buffer.from(address).toString('base64').replace(/=+$/, '')
      return { address, base64, hex: Buffer.from(address).toString('hex') }
    })
    for (const link of followable(message).slice(0, 300)) {
      const route = routeOf(link)
      if (!route || route.kind === 'tracked' || isHome(house, link.host) || isFooterText(link.text)) continue
      const href = route.target.href
      const plain = readable(href)
      const fragment = readable(route.target.hash)
      const found = forms.find(
        ({ address, base64, hex }) =>
          plain.toLowerCase().includes(address) || plain.includes(base64) || plain.includes(hex),
      )
      if (!found) continue
      const open = plain.toLowerCase().includes(found.address)
      const isPlain = open && !fragment.toLowerCase().includes(found.address)
      if (isPlain && !asksToAct(link.text) && !onlySaysClick(link.text)) continue
      yield {
        signal: !open ? 'hidden' : isPlain ? 'plain' : 'fragment',
        where: link.where,
        why: `The link to ${route.host} holds ${found.address}${open ? '' : ', written so that it cannot be read at sight'}.`,
      }
    }
  },
})

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

/** Shipping notices, hardware wallets among them. */
export default defineTemplate({
  count: 12,
  make(r) {
    const number = r.pick([`1Z${r.letters(6)}${r.digits(10)}`, r.digits(12), `JD0${r.digits(15)}`])
    const [brand, address, url, item] = r.pick([
      ['Ledger', 'order@ledger.com', 'https://shop.ledger.com/pages/order-tracking?n=', 'Ledger Nano X'],
      ['Trezor', 'no-reply@trezor.io', 'https://trezor.io/orders/', 'Trezor Safe 5'],
      [
        'DHL',
        'noreply@dhl.com',
        'https://www.dhl.com/global-en/home/tracking.html?tracking-id=',
        'your parcel',
      ],
      ['UPS', 'pkginfo@ups.com', 'https://www.ups.com/track?tracknum=', 'your package'],
      [
        'Deutsche Post DHL',
        'noreply@deutschepost.de',
        'https://www.deutschepost.de/sendung/simpleQuery.html?q=',
        'Ihre Sendung',
      ],
    ] as const)
    const title = r.pick([
      `${item} is on its way`,
      `${item} will be delivered today`,
      `We missed you: reschedule the delivery of ${item}`,
      `Customs charge due for ${item}`,
    ])
    const wallet = item.includes('Ledger') || item.includes('Trezor')
    const html = layout(r, {
      brand,
      colour: '#d40511',
      preheader: `Tracking number ${number}`,
      title,
      blocks: [
        `Tracking number: <a href="${url}${number}">${number}</a>`,
        wallet
          ? `When it arrives, set it up only with ${brand === 'Ledger' ? 'Ledger Live from ledger.com/start' : 'Trezor Suite from trezor.io/start'}. Never enter your recovery phrase on a computer or share it with anyone.`
          : 'If nobody is at home it goes back after 7 days.',
      ],
      button: { text: 'Track your parcel', url: `${url}${number}` },
      footer: brand,
    })
    return notice(r, {
      from: { name: brand, address },
      to: r.chance(0.5) ? `office@${HOUSE.domain}` : person(r).address,
      subject: title,
      html,
    })
  },
})

import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { colleague } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

/** What meeting services and schedulers write. */
export default defineTemplate({
  count: 10,
  make(r) {
    const host = colleague(r, 'quayside-capital.example')
    const [brand, address, url, colour] = r.pick([
      ['Zoom', 'no-reply@zoom.us', `https://us06web.zoom.us/j/${r.digits(11)}?pwd=${r.token(32)}`, '#0b5cff'],
      [
        'Microsoft Teams',
        'noreply@email.teams.microsoft.com',
        `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${r.token(40)}`,
        '#5b5fc7',
      ],
      [
        'Calendly',
        'notifications@calendly.com',
        `https://calendly.com/events/${r.hex(8)}-${r.hex(4)}/google_meet`,
        '#006bff',
      ],
      ['Loom', 'no-reply@loom.com', `https://www.loom.com/share/${r.hex(32)}`, '#625df5'],
    ] as const)
    const title = r.pick([
      `${host.name} is waiting for you in the meeting`,
      `Your cloud recording is available`,
      `New event: intro call with ${host.name}`,
      `Meeting summary and next steps`,
    ])
    const html = layout(r, {
      brand,
      colour,
      preheader: title,
      title,
      blocks: [
        `Hi there, ${host.name} uses ${brand}.`,
        `Passcode: <b>${r.token(8)}</b>. The recording will be deleted in 30 days.`,
      ],
      button: { text: r.pick(['Join now', 'View', 'Open']), url },
      footer: `${brand}`,
      unsubscribe: `https://${address.split('@')[1]}/unsubscribe/${r.token(20)}`,
    })
    return notice(r, { from: { name: brand, address }, to: HOUSE.people, subject: title, html })
  },
})

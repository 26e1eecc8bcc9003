import { attached, ics } from '../files.ts'
import { HOUSE } from '../house.ts'
import { colleague } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 14,
  make(r) {
    const organizer = colleague(
      r,
      r.pick([HOUSE.domain, 'brightwell-audit.example', 'quayside-capital.example']),
    )
    const start = r.date()
    const summary = r.pick([
      'KYC vendor review',
      'Incident retro: delayed withdrawals',
      'Interview: senior support agent',
      'Quarterly audit walkthrough',
      'Seed round follow-up',
      'Security training: phishing',
      '1:1',
    ])
    const place = r.pick([
      () => {
        const id = r.digits(11)
        return `https://us06web.zoom.us/j/${id}?pwd=${r.token(32)}.1`
      },
      () => `https://meet.google.com/${r.hex(3)}-${r.hex(4)}-${r.hex(3)}`,
      () =>
        `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${r.token(48)}%40thread.v2/0?context=%7b%22Tid%22%3a%22${r.hex(8)}%22%7d`,
      () => 'Room Lighthouse (8)',
    ])()
    const event = ics({
      uid: `${r.hex(26)}@google.com`,
      start,
      minutes: 45,
      summary,
      organizer: organizer.address,
      attendee: HOUSE.people,
      location: place,
      description: `Join: ${place}\nPasscode: ${r.digits(6)}`,
    })
    const html = `<html><body><div style="display:none">You have been invited to the following event.</div><div itemscope itemtype="http://schema.org/InformAction"><span style="display:none" itemprop="about" itemscope itemtype="http://schema.org/Person"><meta itemprop="description" content="Invitation from ${organizer.name}"/></span><table><tr><td><h2>${summary}</h2><p>When: ${start.toUTCString()}</p><p>Where: ${place.startsWith('http') ? `<a href="${place}">${place}</a>` : place}</p><p>Who: ${organizer.name} - organizer</p><p>Going? <a href="https://calendar.google.com/calendar/event?action=RESPOND&amp;eid=${r.token(60)}&amp;rst=1">Yes</a> - <a href="https://calendar.google.com/calendar/event?action=RESPOND&amp;eid=${r.token(60)}&amp;rst=2">No</a> - <a href="https://calendar.google.com/calendar/event?action=VIEW&amp;eid=${r.token(60)}">more options »</a></p></td></tr></table><p>Invitation from <a href="https://calendar.google.com/calendar/">Google Calendar</a></p></div></body></html>`
    return notice(r, {
      from: { name: organizer.name, address: organizer.address },
      to: HOUSE.people,
      replyTo: organizer.address,
      subject: `${r.pick(['Invitation', 'Updated invitation', 'Canceled event'])}: ${summary} @ ${start.toDateString()}`,
      html,
      calendar: event,
      files: [attached('invite.ics', 'application/ics', event)],
      bounceDomain: 'calendar-server.bounces.google.com',
      headers: [['Sender', 'Google Calendar <calendar-notification@google.com>']],
    })
  },
})

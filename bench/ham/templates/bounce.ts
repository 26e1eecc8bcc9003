import { arrival } from '../customer.ts'
import { HOUSE } from '../house.ts'
import { mailDate } from '../mime.ts'
import { person } from '../people.ts'
import { defineTemplate } from '../template.ts'

/** Delivery status notifications by RFC 3464, with the undelivered message inside. */
export default defineTemplate({
  count: 8,
  make(r) {
    const lost = person(r)
    const date = r.date()
    const host = lost.address.split('@')[1] as string
    const original = `From: ${HOUSE.name} <no-reply@${HOUSE.domain}>\r\nTo: ${lost.address}\r\nSubject: Reset your password\r\nDate: ${mailDate(date)}\r\nMessage-ID: <${r.token(22)}@${HOUSE.domain}>\r\nContent-Type: text/plain\r\n\r\nReset your password: ${HOUSE.app}/reset/${r.token(40)}\r\n`
    return {
      headers: [
        ...arrival(r, {
          envelope: '',
          helo: `mx.${host}`,
          authDomain: host,
          date,
          results: 'spf=none; dkim=none',
        }),
        [
          'From',
          r.pick([
            `Mail Delivery Subsystem <mailer-daemon@googlemail.com>`,
            `MAILER-DAEMON@${host} (Mail Delivery System)`,
            `Microsoft Outlook <postmaster@${host}>`,
          ]),
        ],
        ['Date', mailDate(date)],
        ['Message-ID', `<${r.hex(24)}@${host}>`],
        [
          'Subject',
          r.pick([
            'Delivery Status Notification (Failure)',
            'Undelivered Mail Returned to Sender',
            'Undeliverable: Reset your password',
          ]),
        ],
        ['To', `no-reply@${HOUSE.domain}`],
        ['Auto-Submitted', 'auto-replied'],
      ],
      body: {
        type: 'multipart/report',
        parameters: 'report-type=delivery-status',
        content: [
          {
            type: 'text/plain',
            encoding: '7bit',
            content: `This is the mail system at host ${host}.\n\nYour message could not be delivered to ${lost.address}.\nThe account is disabled or over quota.\n\n550 5.2.1 https://support.google.com/mail/?p=DisabledUser`,
          },
          {
            type: 'message/delivery-status',
            encoding: '7bit',
            content: `Reporting-MTA: dns; ${host}\n\nFinal-Recipient: rfc822; ${lost.address}\nAction: failed\nStatus: 5.2.1\n`,
          },
          { type: 'message/rfc822', encoding: '7bit', content: original },
        ],
      },
    }
  },
})

import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

/** Web forms, chat transcripts and ticket systems that write in a customer's name. */
export default defineTemplate({
  count: 16,
  make(r) {
    const who = person(r)
    const said = r.pick([
      'My account is locked and I need it TODAY',
      'Is this site yours: hxxps://harbourline-bonus[.]test ?',
      'I lost my 2FA and my seed phrase, help',
      'I sent BTC to the wrong address, cancel it!!!',
      '계정이 잠겼어요',
      'No puedo retirar mi dinero',
      '出金が保留のままです',
      'Someone called from "your" office and asked for my password',
    ])
    const [name, address] = r.pick([
      [`${who.name} (Zendesk)`, 'support@harbourline.zendesk.com'],
      [`${who.name} via Intercom`, 'notifications@harbourline.intercom-mail.com'],
      ['Typeform', 'notifications@typeform.com'],
      ['Harbourline contact form', `forms@www.${HOUSE.domain}`],
      ['Trustpilot', 'noreply.business@trustpilotmail.com'],
      ['Freshdesk', 'helpdesk@harbourline.freshdesk.com'],
    ] as const)
    const html = layout(r, {
      brand: name,
      colour: '#03363d',
      preheader: '##- Please type your reply above this line -##',
      title: `New request from ${who.name}`,
      blocks: [said, `E-mail: ${who.address}`, `IP: 203.0.113.${r.int(2, 250)}, page: ${HOUSE.app}/login`],
      button: {
        text: 'Open the ticket',
        url: `https://${address.split('@')[1]}/agent/tickets/${r.digits(6)}`,
      },
      footer: `[${r.letters(6)}-${r.letters(4)}]`,
    })
    return notice(r, {
      from: { name, address },
      subject: r.pick([
        `New ticket: ${said.slice(0, 40)}`,
        `[Request received] ${said.slice(0, 40)}`,
        `Chat transcript with ${who.name}`,
        'New 1-star review',
      ]),
      replyTo: who.address,
      html,
    })
  },
})

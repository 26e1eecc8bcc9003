import { letter } from '../customer.ts'
import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { colleague } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

/** Staff to staff, and the firm's own machines to staff. */
export default defineTemplate({
  count: 16,
  make(r, n) {
    const from = colleague(r, HOUSE.domain)
    const machine = [
      [
        'Your password expires in 3 days',
        'Change it under Ctrl+Alt+Del or at the portal. After that you are locked out of VPN and mail.',
        'Change password',
        `https://id.${HOUSE.domain}/password`,
      ],
      [
        'Payslip available',
        'Your payslip for last month is in the portal.',
        'View payslip',
        `https://people.${HOUSE.domain}/payslips`,
      ],
      [
        'Mandatory: security training due Friday',
        'Finish the module "Phishing and seed phrases" or your access will be suspended.',
        'Start the module',
        `https://learn.${HOUSE.domain}/m/${r.digits(5)}`,
      ],
      [
        'Laptop update tonight',
        'IT will restart your laptop. If support calls you back, they may ask you to accept a TeamViewer session: check the ticket number first.',
        'Ticket',
        `https://it.${HOUSE.domain}/tickets/${r.digits(6)}`,
      ],
    ] as const
    if (n % 2) {
      const [title, text, button, url] = r.pick(machine)
      return notice(r, {
        from: { name: 'Harbourline IT', address: `it-noreply@${HOUSE.domain}` },
        to: `all@${HOUSE.domain}`,
        subject: title,
        html: layout(r, {
          brand: 'Harbourline IT',
          colour: '#0f5c7a',
          preheader: text,
          title,
          blocks: [text],
          button: { text: button, url },
          footer: 'Internal',
        }),
      })
    }
    const [subject, ...text] = r.pick([
      [
        'quick one',
        'Are you at your desk? I need the wire approved before the cut-off at 15:00, see the ticket FIN-2291.',
        'Thx',
      ],
      [
        'Please rotate the hot wallet key',
        'The private key rotation is due. Use the HSM procedure, never paste key material into chat or mail.',
      ],
      [
        'Customer on the phone, VIP',
        'Can someone unlock 2FA for the VIP desk? The customer is angry and threatens with his lawyer. Identity was checked by video.',
      ],
      [
        'Macro for "account suspended" tickets',
        'New wording: "Your account has been suspended because we could not verify your identity. Please log in and upload your documents within 7 days." Comments?',
      ],
      ['Reset MFA for new starter', 'Starter on Monday has no phone yet. Can we issue a hardware key?'],
    ])
    return letter(r, { from, to: HOUSE.support, subject: subject as string, text })
  },
})

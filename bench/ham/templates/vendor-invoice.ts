import { letter } from '../customer.ts'
import { attached, pdf } from '../files.ts'
import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { colleague } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 16,
  make(r, n) {
    const number = `INV-${r.int(2024, 2025)}-${r.digits(5)}`
    const amount = r.money(90, 24_000)
    if (n % 2) {
      const [name, address, site] = r.pick([
        ['Stripe', 'invoice+statements@stripe.com', 'invoice.stripe.com'],
        ['Amazon Web Services', 'no-reply-aws@amazon.com', 'console.aws.amazon.com/billing'],
        ['Hetzner Online GmbH', 'billing@hetzner.com', 'accounts.hetzner.com'],
        ['Xero', 'messaging-service@post.xero.com', 'in.xero.com'],
        ['PayPal', 'service@paypal.com', 'www.paypal.com/invoice'],
      ] as const)
      const html = layout(r, {
        brand: name,
        colour: '#635bff',
        preheader: `Invoice ${number} for ${amount}`,
        title: `Your invoice ${number}`,
        blocks: [
          'Thank you for your business. Your payment method will be charged automatically.',
          'If your payment fails, your service may be suspended. Please keep your details up to date.',
        ],
        rows: [
          ['Amount due', `$${amount}`],
          ['Due', r.date().toDateString()],
        ],
        button: { text: 'View invoice', url: `https://${site}/${r.token(24)}` },
        footer: `Questions? Reply to this e-mail.`,
      })
      return notice(r, {
        from: { name, address },
        to: HOUSE.finance,
        subject: `${name}: invoice ${number} is available`,
        html,
        replyTo: address,
        files: [attached(`${number}.pdf`, 'application/pdf', pdf([`Invoice ${number}`, `Total ${amount}`]))],
      })
    }
    const language = r.pick(['en', 'de', 'fr', 'it', 'pl'] as const)
    const from = colleague(
      r,
      r.pick([
        'brightwell-audit.example',
        'northlight-legal.example',
        'kabelwerk.example',
        'ufficioplus.example',
        'datacentre-oslo.example',
      ]),
      language,
    )
    const words = {
      en: [
        `Invoice ${number} - OVERDUE`,
        `Please find attached invoice ${number} over ${amount} EUR. It was due last Friday. Kindly arrange payment today to avoid interruption of the service.`,
        'Our bank details have not changed. Call me on the number you have if in doubt.',
      ],
      de: [
        `Rechnung ${number}`,
        `anbei erhalten Sie unsere Rechnung über ${amount} EUR, zahlbar innerhalb von 14 Tagen.`,
        'Mit freundlichen Grüßen',
      ],
      fr: [
        `Facture ${number} - relance`,
        `Sauf erreur de notre part, la facture jointe de ${amount} EUR reste impayée. Merci de procéder au règlement sous 48 heures.`,
        'Bien cordialement',
      ],
      it: [
        `Fattura ${number}`,
        `In allegato la fattura di ${amount} EUR. Restiamo in attesa del pagamento.`,
        'Cordiali saluti',
      ],
      pl: [
        `Faktura ${number}`,
        `W załączeniu faktura na kwotę ${amount} EUR, termin płatności 14 dni.`,
        'Pozdrawiam',
      ],
    }[language]
    return letter(r, {
      from,
      to: HOUSE.finance,
      subject: words[0] as string,
      text: words.slice(1),
      files: [
        attached(
          `${number}.pdf`,
          r.pick(['application/pdf', 'application/octet-stream']),
          pdf([number, amount]),
        ),
      ],
    })
  },
})

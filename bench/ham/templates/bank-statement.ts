import { letter } from '../customer.ts'
import { attached, jpeg, pdf } from '../files.ts'
import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

const BANKS = [
  ['Barclays', 'barclays.co.uk', 'barclays.co.uk'],
  ['N26', 'n26.com', 'info.n26.com'],
  ['Revolut', 'revolut.com', 'revolut.com'],
  ['BBVA', 'bbva.es', 'bbva.es'],
  ['Wise', 'wise.com', 'wise.com'],
] as const

export default defineTemplate({
  count: 14,
  make(r, n) {
    const from = person(r, r.pick(['en', 'de', 'es', 'fr', 'nl'] as const))
    const statement = attached(
      `statement_${r.int(2024, 2025)}-0${r.int(1, 9)}.pdf`,
      'application/pdf',
      pdf([`Account statement`, `IBAN GB${r.digits(20)}`, `Closing balance ${r.money(100, 30_000)}`]),
    )
    if (n % 2 === 0) {
      const [subject, ...text] = r.pick([
        [
          'Source of funds',
          'Attached are my last three bank statements and a payslip, as your compliance team asked.',
          'Please note the statements are password protected. The password is my date of birth as you have it on file.',
        ],
        [
          'SEPA transfer not arrived',
          `I transferred ${r.money(100, 9000)} EUR on Monday with the reference ${r.letters(8)}. Here is the proof from my bank.`,
        ],
        [
          'Nachweis Überweisung',
          'Anbei der Kontoauszug mit der Überweisung. Bitte schreiben Sie den Betrag gut.',
        ],
        ['Extracto bancario', 'Adjunto el extracto con la transferencia realizada el lunes.'],
      ])
      return letter(r, {
        from,
        subject: subject as string,
        text,
        files: [statement, ...(r.chance(0.3) ? [attached('payslip.jpg', 'image/jpeg', jpeg(r))] : [])],
      })
    }
    const [bank, site, domain] = r.pick(BANKS)
    const html = layout(r, {
      brand: bank,
      colour: '#00395d',
      preheader: 'Your monthly statement is ready',
      title: 'Your statement is ready',
      blocks: [
        'Your business account statement for last month is now available. Log in to online banking to view it.',
        'To help you know this is really from us, we quote the last digits of your account.',
      ],
      rows: [['Account', `••••${r.digits(4)}`]],
      button: { text: 'Log in', url: `https://www.${site}/login` },
      footer: `${bank}. We will never ask for your full PIN or passcode by e-mail.`,
    })
    return notice(r, {
      from: { name: bank, address: `no-reply@${domain}` },
      to: HOUSE.finance,
      subject: `Your ${bank} statement is ready`,
      html,
      files: r.chance(0.4) ? [statement] : [],
    })
  },
})

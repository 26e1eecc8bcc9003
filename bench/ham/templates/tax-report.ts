import { transfer } from '../chain.ts'
import { letter } from '../customer.ts'
import { attached, pdf, zip } from '../files.ts'
import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { type Person, person } from '../people.ts'
import type { Random } from '../random.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

const csv = (r: Random): string =>
  [
    'Date,Type,Asset,Amount,Fee,TxHash',
    ...Array.from({ length: 12 }, () => {
      const t = transfer(r)
      return `${r.date().toISOString()},${r.pick(['Deposit', 'Withdrawal', 'Trade'])},${t.coin},"${t.amount}",0.5,${t.hash}`
    }),
  ].join('\r\n')

const byCustomer = (r: Random, from: Person) =>
  letter(r, {
    from,
    ...r.pick([
      {
        subject: 'Error in my tax report',
        text: [
          'The CSV you gave me does not match what Koinly (https://koinly.io) shows. The cost basis of the ETH trades in March is wrong. Both files attached.',
        ],
      },
      {
        subject: 'Steuerreport fehlerhaft',
        text: [
          'Ich brauche den Report dringend bis Freitag für meinen Steuerberater, das Finanzamt hat eine Frist gesetzt. Die Datei im Anhang ist unvollständig.',
        ],
      },
      {
        subject: 'Urgente: informe fiscal modelo 721',
        text: [
          'Necesito el informe a 31 de diciembre antes del plazo de Hacienda. Adjunto el CSV que descargué.',
        ],
      },
    ]),
    files: r.pick([
      [attached('transactions.csv', 'text/csv', csv(r))],
      [
        attached(
          `export-${r.digits(6)}.zip`,
          'application/zip',
          zip({ 'trades.csv': csv(r), 'deposits.csv': csv(r) }),
        ),
      ],
      [
        attached('transactions.csv', 'application/vnd.ms-excel', csv(r)),
        attached('report.pdf', 'application/pdf', pdf(['Tax report'])),
      ],
    ]),
  })

export default defineTemplate({
  count: 12,
  make(r, n) {
    const someone = person(r, r.pick(['en', 'de', 'es'] as const))
    if (n % 3) return byCustomer(r, someone)
    const html = layout(r, {
      brand: HOUSE.name,
      colour: '#0f5c7a',
      preheader: 'Download it in your account',
      title: 'Your tax documents are ready',
      blocks: [
        'Your gains report and your transaction history are attached and stay in your account under Documents.',
        'If the tax office has written to you, an accountant can use the CSV inside the archive.',
      ],
      button: { text: 'Open documents', url: `${HOUSE.app}/documents` },
      footer: 'This is not tax advice.',
    })
    return notice(r, {
      from: { name: HOUSE.name, address: `documents@${HOUSE.domain}` },
      to: someone.address,
      subject: 'Your tax documents are ready',
      html,
      files: [
        attached(
          'tax-report-2024.zip',
          'application/zip',
          zip({ 'gains.pdf': pdf(['Gains']), 'history.csv': csv(r) }),
        ),
      ],
    })
  },
})

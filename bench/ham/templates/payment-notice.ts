import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 12,
  make(r) {
    const amount = r.money(10, 5000)
    const [brand, address, url] = r.pick([
      ['Wise', 'noreply@wise.com', 'https://wise.com/transactions/activities/'],
      ['PayPal', 'service@intl.paypal.com', 'https://www.paypal.com/activity/payment/'],
      ['Revolut Business', 'no-reply@revolut.com', 'https://business.revolut.com/transactions/'],
      ['Stripe', 'notifications@stripe.com', 'https://dashboard.stripe.com/payouts/po_'],
      ['MoonPay', 'noreply@moonpay.com', 'https://buy.moonpay.com/transaction_receipt?transactionId='],
    ] as const)
    const title = r.pick([
      `You received ${amount} EUR`,
      `Your payout of ${amount} EUR is on its way`,
      `Payment of ${amount} USD needs your attention`,
      `Refund issued: ${amount} GBP`,
      `You bought ${amount} EUR of BTC`,
    ])
    const html = layout(r, {
      brand,
      colour: '#9fe870',
      preheader: title,
      title,
      blocks: [
        'See the details in your account. If you do not recognise this payment tell us straight away.',
      ],
      rows: [
        ['Reference', r.letters(10)],
        ['From', person(r).name],
      ],
      button: { text: 'View details', url: `${url}${r.token(18)}` },
      footer: `${brand} is regulated. Do not reply to this message.`,
      pixel: `https://links.${address.split('@')[1]}/e/eo?_t=${r.hex(32)}`,
    })
    return notice(r, { from: { name: brand, address }, to: HOUSE.finance, subject: title, html })
  },
})

import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

/** Notices of well-known firms from their own public domains: what phishing copies, in the original. */
const BRANDS = [
  ['Coinbase', 'no-reply@coinbase.com', 'https://www.coinbase.com/signin'],
  ['Coinbase', 'no-reply@info.coinbase.com', 'https://click.info.coinbase.com/?qs='],
  ['Kraken', 'noreply@kraken.com', 'https://www.kraken.com/sign-in'],
  ['Binance', 'do-not-reply@ses.binance.com', 'https://www.binance.com/en/my/dashboard'],
  ['Ledger', 'news@marketing.ledger.com', 'https://click.marketing.ledger.com/?qs='],
  ['PayPal', 'service@paypal.com', 'https://www.paypal.com/myaccount/'],
  ['Google', 'no-reply@accounts.google.com', 'https://accounts.google.com/AccountChooser?Email='],
  [
    'Microsoft account team',
    'account-security-noreply@accountprotection.microsoft.com',
    'https://account.live.com/activity',
  ],
  ['Apple', 'no_reply@email.apple.com', 'https://appleid.apple.com/'],
  ['Netflix', 'info@account.netflix.com', 'https://www.netflix.com/youraccount'],
  ['LinkedIn', 'security-noreply@linkedin.com', 'https://www.linkedin.com/e/v2?e='],
  ['Bitstamp', 'support@bitstamp.net', 'https://www.bitstamp.net/account/login/'],
  ['OKX', 'noreply@mailer1.okx.com', 'https://www.okx.com/account/login'],
  ['Upbit', 'noreply@upbit.com', 'https://upbit.com/mypage'],
] as const

export default defineTemplate({
  count: 28,
  make(r, n) {
    const [brand, address, url] = BRANDS[n % BRANDS.length] as (typeof BRANDS)[number]
    const [subject, text, button] = r.pick([
      [
        'New device sign-in',
        'We noticed a new sign-in to your account. If this was not you, secure your account immediately.',
        'Review activity',
      ],
      [
        'Security alert',
        'Your password was changed. Not you? Your account may be at risk: recover it now.',
        'Check activity',
      ],
      [
        'Your verification code',
        `Your verification code is ${r.digits(6)}. It expires in 10 minutes. Do not share it with anyone.`,
        'Open account',
      ],
      [
        'Your account has been temporarily restricted',
        'We could not verify your information. Please sign in and upload a document within 14 days to keep full access.',
        'Verify identity',
      ],
      [
        'Your payment was declined',
        'We could not process your last payment. Update your payment details to avoid losing access.',
        'Update payment',
      ],
      [
        'Confirm your e-mail address',
        'Please confirm your new e-mail address. The link expires in 24 hours.',
        'Confirm',
      ],
    ] as const)
    const html = layout(r, {
      brand,
      colour: '#0052ff',
      preheader: text,
      title: subject,
      blocks: [text, `You can also go to ${new URL(url).hostname} directly.`],
      button: { text: button, url: `${url}${url.endsWith('=') ? r.token(80) : ''}` },
      footer: `© ${brand}. You received this e-mail because it concerns your account.`,
      pixel: `https://${address.split('@')[1]}/open/${r.token(40)}.gif`,
    })
    return notice(r, {
      from: { name: brand, address },
      to: r.chance(0.5) ? `ops@${HOUSE.domain}` : person(r).address,
      subject: brand === 'Google' ? 'Security alert' : `${r.chance(0.4) ? `[${brand}] ` : ''}${subject}`,
      html,
      bounceDomain: r.pick([`bounce.${address.split('@')[1]}`, 'amazonses.com']),
    })
  },
})

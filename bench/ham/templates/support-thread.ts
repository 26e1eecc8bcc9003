import { transfer } from '../chain.ts'
import { letter } from '../customer.ts'
import { attached, png } from '../files.ts'
import { HOUSE } from '../house.ts'
import { person } from '../people.ts'
import { defineTemplate } from '../template.ts'

/** Long threads between a customer and the desk, with the desk's safety footer quoted again and again. */
export default defineTemplate({
  count: 18,
  make(r) {
    const from = person(r, r.pick(['en', 'en', 'en', 'de', 'es', 'it'] as const))
    const t = transfer(r)
    const ticket = r.digits(6)
    const rounds = [
      [
        `${HOUSE.name} Support <${HOUSE.support}>`,
        `Hi ${from.first},\n\nThank you for contacting us. To verify your identity please upload a selfie with today's date in the app under Settings > Verification. We never ask for your password, your 2FA code or your seed phrase.\n\nYour account will be unlocked within 24 hours after that.\n\n${HOUSE.help}/articles/${r.digits(8)}`,
      ],
      [
        `${from.name} <${from.address}>`,
        `I did that two days ago and it is still suspended. ${t.amount} ${t.coin} are stuck: ${t.explorer}`,
      ],
      [
        `${HOUSE.name} Support <${HOUSE.support}>`,
        `Hello,\n\nYour ticket (${ticket}) has been received and is being reviewed. If you reset your 2FA, withdrawals stay paused for 72 hours.\n\n##- Please type your reply above this line -##`,
      ],
    ]
    const quote = rounds
      .slice(0, r.int(2, 3))
      .map(([who, said]) => `On ${r.date().toUTCString()}, ${who} wrote:\n${said}`)
      .join('\n\n')
    const text = r.pick([
      ['Still waiting. This is urgent, I need the money for my rent.'],
      ['Done, thanks. Here is the screenshot you asked for.'],
      ['That link does not work for me, it says expired. Can you send another?'],
      ['OK grazie, ma il codice di verifica non arriva.'],
      ['Das habe ich jetzt dreimal gemacht. Bitte eskalieren.'],
    ])
    return letter(r, {
      from,
      subject: `Re: [Ticket #${ticket}] ${r.pick(['Account suspended', 'Verification required', 'Withdrawal pending', 'Password reset'])}`,
      text,
      quote: { intro: '', text: quote },
      inReplyTo: `<${ticket}.${r.hex(10)}@${HOUSE.domain}>`,
      files: text[0]?.includes('screenshot') ? [attached('image.png', 'image/png', png(r, 32))] : [],
    })
  },
})

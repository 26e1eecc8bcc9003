import { letter } from '../customer.ts'
import { attached, png } from '../files.ts'
import { HOUSE } from '../house.ts'
import { person } from '../people.ts'
import { defineTemplate } from '../template.ts'

/** Customers who send on the lure that reached them: quoted, retyped, defanged, as a screenshot. Hard to tell from the lure. */
export default defineTemplate({
  count: 14,
  make(r) {
    const from = person(r, r.pick(['en', 'en', 'de', 'es', 'ko', 'fr'] as const))
    const bad = r.pick([
      'harbourline-support.example',
      'harbour1ine.example',
      'secure-harbourline.test',
      'metamask-verify.example',
      'ledger-recovery.test',
    ])
    const lures = [
      `Dear user, your account has been suspended. Verify your wallet within 24 hours at hxxps://${bad}/verify or your funds will be lost.`,
      `Congratulations! You are eligible for the airdrop. Connect your wallet: https://${bad.replace('.', '[.]')}/claim`,
      `Security alert: a withdrawal of ${r.money(900, 9000)} USDT was requested. If this was not you enter your seed phrase at ${bad.replace('.', ' (dot) ')} immediately.`,
    ]
    const lure = r.pick(lures)
    const ways: (() => ReturnType<typeof letter>)[] = [
      () =>
        letter(r, {
          from,
          subject: `Fwd: Your account has been suspended`,
          text: ['I think this is a scam, please look at it. I did not click.'],
          quote: {
            intro: `---------- Forwarded message ---------\nFrom: ${HOUSE.name} <alerts at ${bad}>\nSubject: Your account has been suspended`,
            text: lure,
          },
        }),
      () =>
        letter(r, {
          from,
          subject: 'Phishing mail in your name',
          text: [
            'Just to let you know that somebody sends mail in your name. It says:',
            `"${lure}"`,
            'Not from you, I hope?',
          ],
          files: [attached('Screenshot.png', 'image/png', png(r, 24))],
        }),
      () =>
        letter(r, {
          from,
          to: HOUSE.security,
          subject: `Report: fake site ${bad.replace('.', '[.]')}`,
          text: [
            `This site copies your login page: ${bad.replace('.', '[.]')}`,
            'It asks for the password, then the 2FA code, then the seed phrase. Registered yesterday. Please take it down.',
          ],
        }),
      () =>
        letter(r, {
          from,
          subject: 'I gave my code to somebody on the phone',
          text: [
            'A man called and said he was from your security team. He asked me to install AnyDesk and to read out my verification code. I did the first but then I hung up.',
            'Am I in danger? What should I do now? Please lock my account!!',
          ],
        }),
    ]
    return r.pick(ways)()
  },
})

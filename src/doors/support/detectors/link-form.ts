import { defineDetector } from '../../../core/detector.ts'
import { houseOf, isHome } from '../links/house.ts'
import type { Message } from '../message.ts'

const SECRET =
  /pass|pwd|senha|contrase|kennwort|mot.?de.?passe|pin$|cvv|cvc|card|kreditkarte|tarjeta|cartao|iban|ssn|seed|mnemonic|phrase|private.?key|otp|2fa|token.?code/i

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'forms inside the message that ask for secrets',
  technique: 'T1598.003',
  source: 'https://attack.mitre.org/techniques/T1598/003/',
  innocent: 'Some mail programs send surveys as forms; they do not ask for a password.',
  advice: 'Do not fill it in. No company asks for a password inside a message.',
  signals: {
    secret: {
      strength: 'decisive',
      weight: 8,
      title: 'The message itself holds a form that asks for a password, card or key',
    },
    foreign: {
      strength: 'context',
      weight: 1,
      title: 'A form in the message sends what is typed to a site that is not the sender’s',
    },
  },
  *inspect(message, { settings }) {
    const house = houseOf(message, settings)
    for (const form of message.html?.forms.slice(0, 50) ?? []) {
      const url = URL.canParse(form.action) ? new URL(form.action) : undefined
      const secret = form.fields.find((field) => SECRET.test(field))
      const typed = form.fields.filter((field) => !/^(?:hidden|submit|button|image)\b/i.test(field))
      if (secret)
        yield {
          signal: 'secret',
          where: form.where,
          why: `The form asks for “${secret.slice(0, 40)}”${url ? ` and sends it to ${url.hostname}` : ''}.`,
        }
      else if (url && typed.length > 0 && !isHome(house, url.hostname))
        yield {
          signal: 'foreign',
          where: form.where,
          why: `What is typed into the form goes to ${url.hostname}.`,
        }
    }
  },
})

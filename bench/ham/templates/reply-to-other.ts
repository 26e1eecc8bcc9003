import { letter } from '../customer.ts'
import { person } from '../people.ts'
import { defineTemplate } from '../template.ts'

/** People who have more than one mailbox, or write for somebody else. */
export default defineTemplate({
  count: 12,
  make(r) {
    const from = person(r, r.pick(['en', 'es', 'de', 'ru', 'vi'] as const))
    const other = person(r, from.language)
    const words: Partial<Record<string, [string, ...string[]][]>> = {
      en: [
        [
          'Change my email',
          `Please change the e-mail of my account from ${from.address} to ${other.address}. I lose access to the old one at the end of the month, so please answer to the new one.`,
        ],
        [
          'For my father',
          `I write for my father, who cannot log in any more. He is 81. What documents do you need? Please answer to his address.`,
        ],
      ],
      es: [
        [
          'Cambio de correo',
          `Quiero cambiar el correo de mi cuenta a ${other.address}. Respondan ahí por favor, este lo cierro pronto.`,
        ],
      ],
      de: [
        [
          'Neue E-Mail-Adresse',
          `Bitte ändern Sie meine Adresse auf ${other.address} und antworten Sie dorthin.`,
        ],
      ],
      ru: [['Смена почты', `Прошу сменить почту аккаунта на ${other.address}. Ответьте, пожалуйста, туда.`]],
      vi: [['Đổi email', `Nhờ anh chị đổi email tài khoản sang ${other.address} giúp em.`]],
    }
    const [subject, ...text] = r.pick(words[from.language] ?? [])
    return letter(r, { from, subject, text, replyTo: `${other.name.replaceAll('"', '')} <${other.address}>` })
  },
})

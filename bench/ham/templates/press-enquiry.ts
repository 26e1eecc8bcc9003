import { letter } from '../customer.ts'
import { HOUSE } from '../house.ts'
import { colleague, type Language } from '../people.ts'
import { defineTemplate } from '../template.ts'

export default defineTemplate({
  count: 10,
  make(r) {
    const from = colleague(
      r,
      r.pick([
        'dailyledger-news.example',
        'reporter-desk.example',
        'tagesblatt.example',
        'elcorreodigital.example',
      ]),
      r.pick(['en', 'en', 'de', 'es'] as const),
    )
    const words: Partial<Record<Language, [string, ...string[]]>> = {
      en: [
        `Request for comment - deadline today 17:00`,
        'We are preparing a story on customers whose accounts were frozen after a phishing attack. Several of them say that fake support agents asked for their seed phrase.',
        'Could you answer by 17:00 today: how many accounts are suspended, and why were 2FA codes sent by SMS? If we do not hear from you we will publish without your view.',
      ],
      de: [
        'Presseanfrage, Frist heute 16 Uhr',
        'wir berichten über gesperrte Konten und gefälschte Support-Mails. Bitte um Stellungnahme bis heute 16 Uhr.',
      ],
      es: [
        'Consulta de prensa urgente',
        'Preparamos un reportaje sobre cuentas bloqueadas y correos falsos de soporte. ¿Pueden responder hoy mismo?',
      ],
    }
    const [subject, ...text] = words[from.language] as [string, ...string[]]

    return letter(r, {
      from,
      to: HOUSE.press,
      subject,
      text: [
        ...text,
        `${from.name}\nReporter\nSignal +44 7700 900${r.digits(3)}\nhttps://${from.address.split('@')[1]}/authors/${r.digits(4)}`,
      ],
    })
  },
})

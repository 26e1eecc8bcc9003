import { letter } from '../customer.ts'
import { type Language, person } from '../people.ts'
import { defineTemplate } from '../template.ts'

const TEXTS: Partial<Record<Language, [string, string]>> = {
  en: [
    'Automatic reply: Your account',
    'I am out of the office until Monday with no access to e-mail. In urgent cases contact my colleague.',
  ],
  de: [
    'Abwesenheitsnotiz: Ihre Anfrage',
    'Ich bin bis Montag nicht im Büro. In dringenden Fällen wenden Sie sich bitte an meine Kollegin.',
  ],
  fr: [
    'Réponse automatique : absence',
    'Je suis absent jusqu’au 15. En cas d’urgence, merci de contacter le standard.',
  ],
  es: ['Respuesta automática', 'Estoy de vacaciones. Para asuntos urgentes llame a la oficina.'],
  nl: ['Automatisch antwoord', 'Ik ben met verlof tot maandag.'],
  ja: ['自動返信:不在のお知らせ', '本日は休暇をいただいております。お急ぎの方は代表番号までお電話ください。'],
}

export default defineTemplate({
  count: 8,
  make(r) {
    const from = person(r, r.pick(Object.keys(TEXTS) as Language[]))
    const [subject, text] = TEXTS[from.language] as [string, string]
    const mail = letter(r, { from, subject, text: [text], inReplyTo: `<${r.token(22)}@harbourline.example>` })
    mail.headers.push(
      ['Auto-Submitted', 'auto-replied'],
      ['X-Auto-Response-Suppress', 'All'],
      ['Precedence', 'auto_reply'],
    )
    // Automatic answers carry an empty envelope sender.
    mail.headers = mail.headers.map(([name, value]) => [name, name === 'Return-Path' ? '<>' : value])
    return mail
  },
})

import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

const WORDS = [
  [
    'Reset your password',
    'Somebody asked to reset the password of your account. If it was you, choose a new one within 30 minutes. Withdrawals stay paused for 24 hours after the change.',
    'Reset password',
  ],
  [
    'Passwort zurücksetzen',
    'Für Ihr Konto wurde ein neues Passwort angefordert. Der Link gilt 30 Minuten. Auszahlungen sind danach 24 Stunden gesperrt.',
    'Neues Passwort wählen',
  ],
  [
    'Redefinir a sua senha',
    'Recebemos um pedido para redefinir a senha da sua conta. O link expira em 30 minutos.',
    'Redefinir senha',
  ],
  [
    'パスワードの再設定',
    'パスワード再設定のリクエストを受け付けました。30分以内に下のボタンから再設定してください。',
    'パスワードを再設定する',
  ],
  [
    'Réinitialisez votre mot de passe',
    'Une demande de réinitialisation a été faite pour votre compte. Ce lien expire dans 30 minutes.',
    'Choisir un nouveau mot de passe',
  ],
  [
    'Verify your email address',
    'Confirm that this address is yours to finish opening your account. The link expires in 24 hours.',
    'Verify email',
  ],
  [
    'Action required: confirm your details',
    'Regulation asks us to refresh your details once a year. Please sign in and confirm them before the end of the month, or deposits will be paused.',
    'Review my details',
  ],
] as const

export default defineTemplate({
  count: 14,
  make(r, n) {
    const [title, lead, button] = WORDS[n % WORDS.length] as (typeof WORDS)[number]
    const url = `${HOUSE.app}/reset/${r.token(64)}`
    const html = layout(r, {
      brand: HOUSE.name,
      colour: '#0f5c7a',
      preheader: lead,
      title,
      button: { text: button, url },
      blocks: [lead, `<a href="${url}">${url}</a>`],
      footer:
        'You receive this because somebody entered your address. Not you? Ignore it, nothing changes. We never ask for your seed phrase or 2FA code.',
      pixel: `https://email.${HOUSE.domain}/o/${r.token(60)}`,
    })
    return notice(r, {
      from: { name: `${HOUSE.name} Security`, address: `no-reply@${HOUSE.domain}` },
      to: person(r).address,
      subject: title,
      html,
    })
  },
})

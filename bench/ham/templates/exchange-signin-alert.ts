import { HOUSE } from '../house.ts'
import { layout } from '../html.ts'
import { person } from '../people.ts'
import { notice } from '../service.ts'
import { defineTemplate } from '../template.ts'

const WORDS = [
  {
    title: 'New sign-in to your account',
    lead: 'We noticed a sign-in from a device we have not seen before.',
    not: 'If this was not you, lock your account now:',
    button: 'Lock my account',
    rows: ['When', 'Device', 'IP address', 'Place'],
    footer: 'We will never ask for your password, your 2FA code or your seed phrase.',
  },
  {
    title: 'Neue Anmeldung in Ihrem Konto',
    lead: 'Wir haben eine Anmeldung von einem unbekannten Gerät bemerkt.',
    not: 'Waren Sie das nicht? Sperren Sie Ihr Konto sofort:',
    button: 'Konto sperren',
    rows: ['Zeit', 'Gerät', 'IP-Adresse', 'Ort'],
    footer: 'Wir fragen niemals nach Ihrem Passwort oder Ihrer Seed-Phrase.',
  },
  {
    title: '새로운 기기에서 로그인했습니다',
    lead: '회원님의 계정에 새로운 기기로 로그인한 기록이 있습니다.',
    not: '본인이 아니라면 즉시 계정을 잠그세요:',
    button: '계정 잠금',
    rows: ['시간', '기기', 'IP 주소', '위치'],
    footer: '비밀번호나 OTP, 복구 구문을 절대 묻지 않습니다.',
  },
  {
    title: 'Nuevo inicio de sesión',
    lead: 'Detectamos un inicio de sesión desde un dispositivo nuevo.',
    not: 'Si no fue usted, bloquee su cuenta de inmediato:',
    button: 'Bloquear cuenta',
    rows: ['Fecha', 'Dispositivo', 'Dirección IP', 'Lugar'],
    footer: 'Nunca le pediremos su contraseña ni su frase semilla.',
  },
] as const

export default defineTemplate({
  count: 12,
  make(r) {
    const w = r.pick(WORDS)
    const to = person(r)
    const date = r.date()
    const html = layout(r, {
      brand: HOUSE.name,
      colour: '#0f5c7a',
      preheader: w.lead,
      title: w.title,
      blocks: [`${w.lead}`, w.not],
      rows: [
        [w.rows[0], date.toISOString().slice(0, 16).replace('T', ' ')],
        [w.rows[1], r.pick(['Chrome 131 on Windows', 'Safari on iPhone', 'Firefox on Linux'])],
        [w.rows[2], `${r.pick(['203.0.113', '198.51.100', '192.0.2'])}.${r.int(1, 250)}`],
        [w.rows[3], r.pick(['Porto, PT', 'Seoul, KR', 'Leeds, GB', 'Lima, PE'])],
      ],
      button: {
        text: w.button,
        url: `${HOUSE.app}/security/lock?token=${r.token(43)}&utm_source=transactional&utm_campaign=new_device`,
      },
      footer: `${w.footer}<br>${HOUSE.name} Markets Ltd, 4 Quay Street`,
      pixel: `https://email.${HOUSE.domain}/o/${r.token(60)}`,
    })
    return notice(r, {
      from: { name: HOUSE.name, address: `no-reply@${HOUSE.domain}` },
      to: to.address,
      subject: `${w.title}`,
      html,
      date,
    })
  },
})

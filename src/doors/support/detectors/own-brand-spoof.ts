import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import { BOUNCE_DOMAINS } from '../knowledge/bounce-domains.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import { INSTITUTION_ROLES } from '../knowledge/roles.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import type { Mailbox, Message } from '../message.ts'

const ROLES = new Set(INSTITUTION_ROLES.map((role) => foldText(role)))
const NOTICE =
  /(?<![\p{L}\p{N}])(?:mailbox|password|passwort|senha|contrasena|mot de passe|webmail|quota|storage|verify|verification|expire[sd]?|expiring|suspend(?:ed)?|deactivat(?:e|ed|ion)|upgrade|payroll|incoming messages?|undelivered|pending messages?|voice ?mail|wallet|hacked|recorded you)(?![\p{L}\p{N}])/u

export default defineDetector<Message>()({
  family: 'sender',
  looksFor: 'mail that says it comes from your own house though nothing shows that it does',
  technique: 'T1656',
  source: 'https://www.rfc-editor.org/rfc/rfc7489',
  innocent:
    'Your own systems, and services that you hired, write in your name; people send notes to themselves.',
  advice:
    'Ask the colleague or the team it names by another way. Tell your mail administrators: your domain can be protected with DMARC.',
  signals: {
    unproven: {
      strength: 'strong',
      weight: 4,
      title: 'It claims your own domain, and came by way of a stranger’s',
    },
    self: { strength: 'strong', weight: 5, title: 'A notice that says you sent it to yourself' },
    inside: {
      strength: 'strong',
      weight: 4,
      title: 'A stranger poses as the office of the recipient’s own house',
    },
  },
  *inspect(message, { settings }) {
    const from = message.from.find(({ address }) => address.includes('@'))
    if (!from) return
    const where = { part: 'header From', text: `${from.name} <${from.address}>` }
    const own = settings.brand.domains.some(
      (domain) => from.host === domain || from.host.endsWith(`.${domain}`),
    )
    const back = message.returnPath
    const text = message.folded.slice(0, 5_000)
    if (
      own &&
      back?.domain &&
      isStranger(back, from, settings.brand.domains) &&
      !passedDmarc(message, settings.trustedAuthservIds)
    )
      yield {
        signal: 'unproven',
        where,
        why: `It names ${from.address}, one of your own, but was handed over by ${back.address}.`,
      }
    const isSelf = message.to.some(({ address }) => address === from.address)
    if (isSelf && speaksAsOffice(from) && NOTICE.test(text)) {
      yield {
        signal: 'self',
        where,
        why: `Sender and recipient are both ${from.address}, yet it reads as a notice from an office.`,
      }
    } else if (!own && !isSelf && namesHouse(from, message) && NOTICE.test(text)) {
      yield {
        signal: 'inside',
        where,
        why: `The name “${from.name}” speaks for the recipient’s own domain, but the address is ${from.address}.`,
      }
    }
  },
})

/** Neither your own domain nor a mailing service or list that carries your mail. */
const isStranger = (back: Mailbox, from: Mailbox, own: readonly string[]) =>
  back.domain !== from.domain &&
  !own.includes(back.domain) &&
  !BOUNCE_DOMAINS.has(back.domain) &&
  !COMMON_SERVICES.has(back.domain) &&
  !/=|bounce|owner-|-request|\+/.test(back.address)

const speaksAsOffice = ({ name }: Mailbox) => {
  const folded = foldText(name)
  return [...ROLES].some((role) => folded.includes(role))
}

/** The display name holds the domain of whom it is written to: `exchange.example Mail Support`. */
function namesHouse({ name, domain }: Mailbox, { to }: Message): boolean {
  const folded = foldText(name)
  return to.slice(0, 20).some((one) => {
    const label = one.domain.slice(0, one.domain.indexOf('.'))
    return (
      one.domain !== '' &&
      one.domain !== domain &&
      !isFreemail(one.domain) &&
      label.length >= 4 &&
      (folded.includes(one.domain) ||
        (folded.includes(label) && /support|admin|helpdesk|it |mail|security|server/.test(folded)))
    )
  })
}

const passedDmarc = (message: Message, trusted: readonly string[]) =>
  message.authentication.some(
    ({ authservId, method, result }) =>
      trusted.includes(authservId) && method === 'dmarc' && result === 'pass',
  )

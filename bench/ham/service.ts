import { arrival } from './customer.ts'
import { HOUSE } from './house.ts'
import { textOf } from './html.ts'
import { type Mail, mailDate, type Part } from './mime.ts'
import type { Random } from './random.ts'

/** What a service, shop or firm sends by machine. */
export interface Notice {
  /** Display name and address. */
  from: { name: string; address: string }
  subject: string
  html: string
  /** Default: made from {@link html}. */
  text?: string
  to?: string
  replyTo?: string
  /** The sending service's own domain for bounces, when it is another than the sender's. */
  bounceDomain?: string
  listUnsubscribe?: string
  /** Bulk mail carries a list id and a feedback id. */
  bulk?: boolean
  files?: readonly Part[]
  /** A calendar part inside the alternatives. */
  calendar?: string
  headers?: [string, string][]
  date?: Date
}

/** A notice as a mailing service sends it. */
export function notice(r: Random, n: Notice): Mail {
  const date = n.date ?? r.date()
  const own = n.from.address.split('@')[1] as string
  const bounce = n.bounceDomain ?? r.pick([`bounces.${own}`, `em${r.digits(4)}.${own}`, own])
  const to = n.to ?? HOUSE.support
  const mailbox = /<([^>]*)>/.exec(to)?.[1] ?? to
  const envelope = r.pick([
    `bounces+${r.digits(8)}-${r.hex(4)}-${mailbox.replace('@', '=')}@${bounce}`,
    `bounce-${r.hex(24)}@${bounce}`,
    `${r.hex(16)}-${r.hex(8)}-000000@${bounce}`,
  ])
  const alternatives: Part[] = [
    { type: 'text/plain', content: n.text ?? textOf(n.html) },
    {
      type: 'text/html',
      content: n.html,
      encoding: r.pick(['quoted-printable', 'quoted-printable', 'base64'] as const),
    },
  ]
  if (n.calendar)
    alternatives.push({
      type: 'text/calendar',
      content: n.calendar,
      parameters: 'method=REQUEST',
      encoding: 'base64',
    })
  const body: Part = { type: 'multipart/alternative', content: alternatives }
  return {
    headers: [
      ...arrival(r, { envelope, helo: `o${r.int(1, 90)}.${bounce}`, authDomain: own, date, to: mailbox }),
      ['From', n.from.name ? `${n.from.name} <${n.from.address}>` : n.from.address],
      ['Date', mailDate(date)],
      [
        'Message-ID',
        `<${r.token(22)}@${r.pick([own, `geopod-ismtpd-${r.int(0, 60)}`, 'eu-west-1.amazonses.com', own])}>`,
      ],
      ['Subject', n.subject],
      ['To', to],
      ...(n.replyTo ? ([['Reply-To', n.replyTo]] as [string, string][]) : []),
      ...(n.listUnsubscribe
        ? ([
            ['List-Unsubscribe', `<${n.listUnsubscribe}>`],
            ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
          ] as [string, string][])
        : []),
      ...(n.bulk
        ? ([
            ['List-ID', `<${r.digits(6)}.${own}>`],
            ['Feedback-ID', `${r.digits(6)}:${r.digits(4)}:campaign:${own}`],
            ['Precedence', 'bulk'],
          ] as [string, string][])
        : []),
      ...(n.headers ?? []),
    ],
    body: n.files?.length ? { type: 'multipart/mixed', content: [body, ...n.files] } : body,
  }
}

import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import { isFreemail } from '../knowledge/freemail.ts'
import { INSTITUTION_ROLES } from '../knowledge/roles.ts'
import type { Message } from '../message.ts'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const spaced = INSTITUTION_ROLES.filter(
  (role) => !/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(role),
).map((role) => foldText(role))
const unspaced = INSTITUTION_ROLES.filter((role) =>
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(role),
)
const ROLE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u')

/** The role alone, or with the words that companies put around it. */
const BANK =
  /(?<![\p{L}\p{N}])(?:bank|banco|banque|banca|support|security|billing|helpdesk|service|admin|team|hr)(?![\p{L}\p{N}])/u

export default defineDetector<Message>()({
  family: 'sender',
  looksFor: 'an office or authority that writes from a private mailbox',
  technique: 'T1656',
  source: 'https://attack.mitre.org/techniques/T1656/',
  innocent: 'A club, a very small shop or a volunteer group may run its office from webmail.',
  advice: 'Do not treat it as coming from that office. Use the contact that its own site gives.',
  signals: {
    institution: {
      strength: 'strong',
      weight: 5,
      title: 'An office or authority writes from a private mailbox',
    },
    hint: { strength: 'strong', weight: 3, title: 'A private mailbox is named like an office' },
  },
  *inspect(message) {
    for (const { name, address, domain } of message.from.slice(0, 5)) {
      if (!isFreemail(domain) || !name || isSystem(address)) continue
      const folded = foldText(name)
      const role = ROLE.exec(folded)?.[0] ?? unspaced.find((one) => name.includes(one))
      const hint = role ?? BANK.exec(folded)?.[0]
      if (!hint) continue
      yield {
        signal: role ? 'institution' : 'hint',
        where: { part: 'header From', text: `${name} <${address}>` },
        why: `The name says “${hint}”, but anybody can have an address at ${domain}.`,
      }
    }
  },
})

/** What the provider itself sends, such as reports of undelivered mail. */
const isSystem = (address: string) =>
  /^(mailer-daemon|postmaster|microsoftexchange\w*|abuse|no-?reply)@/.test(address)

import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { Mailbox, Message } from '../message.ts'

const LOCAL_LENGTH = 5
/** Mailing lists put their own name there. */
const LIST_TAG = /\[[^\]]{0,80}\]/g
/** Mailboxes that many people read: their name in a subject means nothing. */
const SHARED =
  /^(info|support|help|helpdesk|contact|sales|admin|office|hello|service|security|billing|press|legal|accounts?|team|careers|jobs|postmaster|webmaster|abuse|compliance)$/

export default defineDetector<Message>()({
  family: 'sender',
  looksFor: 'your address used in place of your name',
  technique: 'T1566',
  source: 'https://attack.mitre.org/techniques/T1566/',
  innocent: 'Services that know only your address greet you with it, and account notices name the account.',
  advice: 'A company that you deal with usually knows your name. Check the sender’s address.',
  signals: {
    name: { strength: 'strong', weight: 3, title: 'The sender’s name holds the recipient’s address' },
    subject: { strength: 'context', weight: 1.5, title: 'The subject holds the recipient’s address' },
    greeting: { strength: 'context', weight: 1, title: 'It greets the recipient by the address' },
  },
  *inspect(message) {
    const from = message.from[0]
    for (const to of message.to.slice(0, 5)) {
      const local = to.address.slice(0, to.address.lastIndexOf('@'))
      if (
        local.length < LOCAL_LENGTH ||
        to.address === from?.address ||
        (to.domain !== '' && to.domain === from?.domain)
      )
        continue
      const found = sighting(message, from, to, local)
      if (!found) continue
      yield found
      return
    }
  },
})

function sighting(message: Message, from: Mailbox | undefined, to: Mailbox, local: string) {
  const isPersonal = !SHARED.test(local)
  const why = `The address ${to.address} stands where a name would.`
  const name = foldText(from?.name ?? '')
  if (name.includes(to.address))
    return { signal: 'name' as const, where: { part: 'header From', text: from?.name ?? '' }, why }
  const subject = foldText(message.subject).replace(LIST_TAG, ' ')
  if (subject.includes(to.address) || (isPersonal && /\d|\w\.\w/.test(local) && hasWord(subject, local)))
    return { signal: 'subject' as const, where: { part: 'header Subject', text: message.subject }, why }
  const greeting =
    /(?:^|\W)(?:dear|hello|hi|hey|attn|hallo|guten tag|bonjour|cher|hola|estimado|ola|prezado|caro|gentile|beste)[\s,:]{1,3}(\S{5,80})/.exec(
      message.folded.slice(0, 3_000),
    )?.[1]
  const greeted = greeting?.replace(/[,!.:;]+$/, '')
  if (greeted === to.address || (isPersonal && greeted === local && /\d|\w\.\w/.test(local)))
    return { signal: 'greeting' as const, where: { part: 'text', text: greeted }, why }
  return undefined
}

const hasWord = (text: string, word: string) => text.split(/[\s,!:;()[\]"'“”]+/).includes(word)

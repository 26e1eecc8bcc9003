import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { Settings } from '../../../core/settings.ts'
import type { Message } from '../message.ts'

const ANSWER =
  /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:re|aw|sv|antw|res|rif|vs|odp|回复|答复|回覆|답장)\s?(?:\[\d+\])?\s?[:：]/i
const FORWARD = /^\s*(?:\[[^\]]{1,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|i|转发|轉寄|전달)\s?[:：]/i
/** What mail programs put above what they quote. */
const QUOTED_HEAD =
  /^[>\s]*-{2,}\s*(?:original message|original appointment|forwarded message|ursprüngliche nachricht|mensaje original|mensagem original|message d.origine|messaggio originale)\s*-*\s*$/im
const QUOTED_FROM = /^[>\s*]*(?:from|von|de|da|van|od)\s?:\s*([^\n]{3,200})$/im
const QUOTE =
  /^\s*>|^\s*on .{5,120} wrote:\s*$|^[>\s*]*(?:from|von|de)\s?:.{3,200}\n[>\s*]*(?:sent|date|gesendet|enviado|envoyé|to)\s?:/im

export default defineDetector<Message>()({
  family: 'thread',
  looksFor: 'a conversation that is made up',
  technique: 'T1566',
  source: 'https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4',
  innocent:
    'Web mail on some phones, and people who type “Re:” by hand, lose the thread of an honest conversation.',
  advice:
    'Look for the earlier message in your own mail or ticket system. If it is not there, the conversation is made up.',
  signals: {
    'own-quote': {
      strength: 'strong',
      weight: 5,
      title: 'It quotes a message of yours that no thread leads to',
    },
    'no-quote': { strength: 'context', weight: 1.5, title: 'It says it is an answer, but answers nothing' },
    'no-thread': {
      strength: 'context',
      weight: 0.5,
      title: 'It says it is an answer, but names no earlier message',
    },
    'bare-forward': {
      strength: 'context',
      weight: 0.5,
      title: 'It says it is passed on, but holds no earlier message',
    },
  },
  *inspect(message, { settings }) {
    const threaded = message.inReplyTo !== '' || message.references.length > 0
    if (threaded) return
    const where = { part: 'header Subject', text: message.subject }
    const isAnswer = ANSWER.test(message.subject)
    const body = (message.html?.text || message.text).slice(0, 20_000)
    const head = QUOTED_HEAD.exec(body)
    const quotedFrom = QUOTED_FROM.exec(head ? body.slice(head.index, head.index + 1_500) : '')?.[1] ?? ''
    if (
      isAnswer &&
      quotedFrom &&
      isOurs(quotedFrom, settings) &&
      !isOurDomain(message.from[0]?.host ?? '', settings)
    ) {
      yield {
        signal: 'own-quote',
        where: { part: 'text', text: quotedFrom },
        why: `It quotes a message “From: ${quotedFrom.trim()}”, yet neither In-Reply-To nor References names one.`,
      }
    } else if (isAnswer && !QUOTE.test(body) && !head) {
      yield {
        signal: 'no-quote',
        where,
        why: 'The subject says that it answers something. There is no earlier message in it and none is named.',
      }
    } else if (isAnswer) {
      yield {
        signal: 'no-thread',
        where,
        why: 'The subject says that it answers something, but neither In-Reply-To nor References names a message.',
      }
    } else if (
      FORWARD.test(message.subject) &&
      !head &&
      !QUOTE.test(body) &&
      !message.attachments.some(({ realType }) => realType === 'eml')
    ) {
      yield {
        signal: 'bare-forward',
        where,
        why: 'The subject says that it passes something on. There is no earlier message in it.',
      }
    }
  },
})

const isOurDomain = (host: string, { brand }: Settings) =>
  brand.domains.some((domain) => host === domain || host.endsWith(`.${domain}`))

function isOurs(quotedFrom: string, settings: Settings): boolean {
  const folded = foldText(quotedFrom)
  const host = /@([a-z0-9.-]{3,253})/.exec(folded)?.[1]
  return host !== undefined
    ? isOurDomain(host, settings)
    : settings.brand.names.some((name) => folded.includes(foldText(name)))
}

import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

/** Longer runs are wallet addresses, transaction ids and keys, which customers write for good reason. */
const TOKEN = /(?<![A-Za-z0-9])[A-Za-z0-9]{8,24}(?![A-Za-z0-9])/g
/** A gap, then a code at the very end, where no reader looks: what makes each copy differ. */
const TAIL = /[\p{L}\p{P}\p{S}][ .\u00a0]{4,}([A-Z]{1,6}\d{2,10})$/u
const TEXT_LOOKED_AT = 500

/**
 * Whether letters and digits look drawn at random: the case changes again and again, digits in between, few
 * vowels. Words joined by capitals, numbered names, hexadecimal and all-capital references do not.
 */
function isRandom(token: string): boolean {
  if (/^[0-9a-f]+$|^[0-9A-F]+$|^[A-Z0-9]+$|^[a-z]+\d*$|^\d+$/.test(token)) return false
  const words = token.match(/[A-Z]?[a-z]{2,}/g)?.join('').length ?? 0
  if (words >= token.length * 0.7) return false
  const turns = token.match(/(?:[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|[0-9](?=[A-Za-z]))/g)?.length ?? 0
  return turns >= 4 || (turns >= 3 && /\d/.test(token))
}

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'random letters put into the subject or the sender’s name to make each copy differ',
  technique: 'T1027',
  source: 'https://attack.mitre.org/techniques/T1027/',
  innocent: 'A ticket system, a shop or a customer may quote a reference of mixed letters.',
  advice: 'Ask yourself whether the code means anything to your own systems.',
  signals: {
    subject: { strength: 'strong', weight: 3, title: 'The subject carries a code of random letters' },
    tail: {
      strength: 'strong',
      weight: 3,
      title: 'The subject or the sender’s name ends in a code set far off from its words',
    },
    name: { strength: 'strong', weight: 3.5, title: 'The sender’s name carries a code of random letters' },
  },
  *inspect(message) {
    const parts = [
      ['subject', 'header Subject', message.subject] as const,
      ['name', 'header From', message.from.map(({ name }) => name).join(' ')] as const,
    ]
    for (const [signal, part, text] of parts) {
      // An address in the subject is read as one word and is not a code.
      const shown = text
        .slice(0, TEXT_LOOKED_AT)
        .replace(/[\w.+-]{1,64}@[\w.-]{1,100}|https?:\S{1,300}/g, ' ')
      const code = shown.match(TOKEN)?.find(isRandom)
      const tail = TAIL.exec(shown.trimEnd())?.[1]
      if (tail)
        yield {
          signal: 'tail',
          where: { part, text: text.slice(0, 200) },
          why: `“${tail}” stands far behind the words and says nothing.`,
        }
      if (code) yield { signal, where: { part, text: code }, why: `“${code}” reads like nothing but chance.` }
    }
  },
})

import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

/** Single letters, each followed by the same kind of gap. */
const SPACED = /(?<![\p{L}\p{N}])(?:\p{L}[ ._·•-]{1,2}){4,30}\p{L}(?![\p{L}\p{N}])/gu
/** Words that are worth hiding from a filter; common knowledge. */
const WORTH_HIDING =
  /passw|wallet|verif|account|confirm|bitcoin|crypto|airdrop|invoice|payment|paypal|amazon|microsoft|metamask|ledger|coinbase|binance|trezor|bank|login|secur|winner|gewinn|reward|prize|claim|viagra|casino|refund|urgent|konto|senha|conta|premio|suspend|gratis|password|netflix|iphone/
const COMMENT_INSIDE = /[a-z]<!--[^>]{0,200}-->[a-z]/gi
const HIDDEN_INSIDE =
  /[a-z]<(span|font|i|b|small|div)\s[^<>]{0,300}(?:display\s*:\s*none|font-size\s*:\s*0|visibility\s*:\s*hidden|opacity\s*:\s*0[;"'\s])[^<>]{0,300}>[^<]{1,40}<\/\1>[a-z]/gi
const SOURCE_LOOKED_AT = 300_000
const MANY = 3

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'words taken apart so that filters do not read them',
  technique: 'T1027.016',
  source: 'https://attack.mitre.org/techniques/T1027/016/',
  innocent: 'Designers space the letters of a heading out.',
  advice: 'Follow nothing in the message: honest senders do not take their words apart.',
  signals: {
    hidden: { strength: 'strong', weight: 6, title: 'Words are cut by hidden letters' },
    comments: { strength: 'strong', weight: 5, title: 'Words are cut by comments that do not show' },
    spaced: { strength: 'strong', weight: 4, title: 'A telling word is spelt with gaps between its letters' },
  },
  *inspect(message) {
    const source = message.html?.source.slice(0, SOURCE_LOOKED_AT) ?? ''
    const hidden = source.match(HIDDEN_INSIDE) ?? []
    if (hidden.length >= MANY)
      yield {
        signal: 'hidden',
        where: { part: 'html', text: hidden[0] ?? '' },
        why: `${hidden.length} words have hidden letters inside.`,
      }
    const comments = source.match(COMMENT_INSIDE) ?? []
    if (comments.length >= MANY)
      yield {
        signal: 'comments',
        where: { part: 'html', text: comments[0] ?? '' },
        why: `${comments.length} words have comments inside.`,
      }
    const text = `${message.subject}\n${(message.html?.text || message.text).slice(0, 20_000)}`
    for (const [spaced] of text.matchAll(SPACED)) {
      const word = foldText(spaced).replace(/[^\p{L}]/gu, '')
      if (!WORTH_HIDING.test(word)) continue
      yield {
        signal: 'spaced',
        where: { part: 'text', text: spaced },
        why: `“${spaced.slice(0, 60)}” reads “${word.slice(0, 40)}”.`,
      }
      return
    }
  },
})

import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

/** Single letters, each followed by the same kind of gap. */
const SPACED = /(?<![\p{L}\p{N}])(?:\p{L}[ ._·•-]{1,2}){4,30}\p{L}(?![\p{L}\p{N}])/gu
/** Words that are worth hiding from a filter; common knowledge. */
const WORTH_HIDING =
  /passw|wallet|verif|account|confirm|bitcoin|crypto|airdrop|invoice|payment|paypal|amazon|microsoft|metamask|ledger|coinbase|binance|trezor|bank|login|secur|winner|gewinn|reward|prize|claim|viagra|casino|refund|urgent|konto|senha|conta|premio|suspend|gratis|password|netflix|iphone/
/** Words with which mail sells, warns and lures, by their beginnings, in the languages of most such mail; common knowledge. */
const TELLING =
  /^(?:account|konto|compte|cuenta|wallet|bitcoin|crypto|verif|confirm|bestatig|password|passwort|wachtwoord|payment|zahlung|betaling|paiement|pagamento|invoice|rechnung|factuur|facture|factura|fatura|reward|belohnung|beloning|bonus|casino|viagra|cialis|gift|cadeau|geschenk|gewinn|gewonnen|winnen|winner|prize|premio|package|parcel|paket|pakket|deliver|zustell|liefer|bezorg|suspend|blocked|gesperrt|geblokk|declin|expire|abgelaufen|verlopen|subscription|abonnement|refund|ruckerstatt|security|sicherheit|beveilig|unusual|urgent|kredit|lening|korting|rabatt|aanbieding|angebot|gratis|unsubscribe)/
/** A first letter cut off from the rest of its word by a sign or a gap. */
const CUT = /(?<![\p{L}\p{N}][.'’/_*-]?)(\p{L})[ .*/_'’-]{1,3}(\p{L}{3,30})/gu
/** A word that holds a capital I, a one or a nought where a small letter belongs. */
const EXCHANGED = /(?<![\p{L}\p{N}])\p{L}{1,20}[I10]{1,2}[\p{L}10]{1,20}(?![\p{L}\p{N}])/gu
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
    cut: {
      strength: 'strong',
      weight: 3,
      title: 'A telling word is cut or written with other signs, so that filters do not read it',
    },
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
    const cut = cutWord(
      `${message.from.map(({ name }) => name).join(' ')}\n${message.subject}\n${(message.html?.text || message.text).slice(0, 300)}`,
    )
    if (cut)
      yield {
        signal: 'cut',
        where: { part: 'text', text: cut.written },
        why: `“${cut.written}” reads “${cut.read}”.`,
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

/** Finds the first telling word that is not written as it reads. */
function cutWord(text: string): { written: string; read: string } | undefined {
  const shown = text.slice(0, 2_000)
  for (const [written, letter = '', rest = ''] of shown.matchAll(CUT)) {
    const read = foldText(letter + rest)
    if (TELLING.test(read) && !TELLING.test(foldText(rest))) return { written, read }
  }
  for (const [written] of shown.matchAll(EXCHANGED)) {
    if (TELLING.test(foldText(written)) || written === written.toUpperCase()) continue
    const asL = foldText(written.replace(/[I1]/g, 'l').replaceAll('0', 'o'))
    const asI = foldText(written.replaceAll('1', 'i').replaceAll('0', 'o'))
    const read = [asL, asI].find((one) => TELLING.test(one))
    if (read) return { written, read }
  }
  return undefined
}

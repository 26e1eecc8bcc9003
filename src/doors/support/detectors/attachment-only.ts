import { defineDetector } from '../../../core/detector.ts'
import { FREEMAIL } from '../knowledge/freemail.ts'
import { houseOf, isHome } from '../links/house.ts'
import type { Message } from '../message.ts'

/** Characters of text below which the attachment has to speak for the message. */
const FEW = 200
/** Words of bills, refunds, notices and locks, by which the reader is to open the file. On folded text; common knowledge. */
const LURE =
  /invoice|receipt|payment|refund|remittance|statement|order|purchase|renewal|subscription|suspend|locked|blocked|on hold|verif|unusual|notice|notification|document|contract|overdue|voicemail|fax|payroll|bonus|withdraw|transfer|bitcoin|btc|wallet|rechnung|zahlung|mahnung|gesperrt|facture|paiement|rembours|factura|pago|multa|fatura|boleto|pagamento|comprovante|extrato|notifica|bloque|saldo|resgate|debito|fattura|sollecito|factuur|betaling|faktura|platnosc|fatura|odeme|счет|оплат|уведомлен|請求|支払|发票|付款|송장|결제/

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'messages in which an attached document says what the text does not',
  technique: 'T1566.001',
  source: 'https://attack.mitre.org/techniques/T1566/001/',
  innocent:
    'Scanners and accounting programs send documents with a line of text or none; customers send what they were asked for.',
  advice: 'Open the document only in a viewer without network, and follow no link or number in it.',
  signals: {
    links: {
      strength: 'context',
      weight: 2,
      title:
        'A document about money or an account leads to a site that is not the sender’s, with hardly a word in the message',
    },
    page: {
      strength: 'strong',
      weight: 4,
      title: 'A web page about money or an account is attached, with hardly a word in the message',
    },
    document: {
      strength: 'context',
      weight: 1.5,
      title: 'A document about money or an account is attached, with hardly a word in the message',
    },
    picture: { strength: 'context', weight: 1, title: 'A picture is all there is to read' },
  },
  *inspect(message, { settings }) {
    const text = message.html?.text || message.text
    const words = text.trim()
    if (words.length > FEW || message.inReplyTo || message.references.length > 0) return
    const files = message.attachments.filter((file) => file.inside.length === 0)
    const lure =
      LURE.test(message.folded.slice(0, 600)) || files.some((file) => LURE.test(file.name.toLowerCase()))
    const page = files.find((file) => file.realType === 'html' || file.realType === 'svg')
    const document = files.find((file) =>
      ['pdf', 'office', 'msi-or-office97', 'rtf', 'zip', 'rar', '7z'].includes(file.realType),
    )
    const picture = files.find((file) => ['png', 'jpeg', 'gif', 'webp'].includes(file.realType))
    const why = `Beside ${(page ?? document ?? picture)?.name || 'the file'} the message says only “${words.replace(/\s+/g, ' ').slice(0, 60)}”.`
    if (lure && page) yield { signal: 'page', where: page.where, why }
    else if (lure && document) {
      const house = houseOf(message, settings)
      const foreign = message.links.find(
        (link) => link.element === 'pdf' && link.host !== '' && !isHome(house, link.host),
      )
      yield foreign
        ? { signal: 'links', where: foreign.where, why: `${why} A link in it opens ${foreign.host}.` }
        : { signal: 'document', where: document.where, why }
    } else if (
      picture &&
      words.length < 20 &&
      !message.inReplyTo &&
      !FREEMAIL.has(message.from[0]?.domain ?? '')
    ) {
      yield { signal: 'picture', where: picture.where, why }
    }
  },
})

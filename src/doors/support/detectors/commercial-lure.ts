import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { type Reading, read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'advertising that nobody asked for: dating, cures, warranties, search ranking',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'Shops and newsletters advertise too; theirs lead to their own site.',
  advice: 'Close it. Do not unsubscribe through its links.',
  signals: {
    dating: { strength: 'strong', weight: 5, title: 'Dating or sex offers' },
    flirt: { strength: 'strong', weight: 3, title: 'A hint of dating or sex' },
    cure: { strength: 'strong', weight: 4.5, title: 'Miracle cures or medicine without prescription' },
    seo: { strength: 'strong', weight: 3.5, title: 'Unasked web marketing' },
    sell: { strength: 'context', weight: 1.5, title: 'Hard selling, at links that are not the sender’s' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const ways = waysToAct(message, settings)
    if (!ways.foreign && !ways.freemail) return
    const kinds = [
      ['dating', 'dating'],
      ['cure', 'cures'],
      ['seo', 'seo'],
    ] as const
    for (const [signal, concept] of kinds) {
      const hit = reading.said(concept)
      if (!hit || reading.length > 500) continue
      const where = reading.place(hit)
      yield {
        signal: signal === 'dating' && !isOffer(reading) ? 'flirt' : signal,
        where,
        why: `“${where.text}”`,
      }
      return
    }
    const sell = reading.said('hardSell')
    if (!sell || !ways.foreign || reading.length > 400) return
    const where = reading.place(sell)
    yield { signal: 'sell', where, why: `“${where.text}”` }
  },
})

/** Said in more than one way, or a subject that offers partners: talk about dating says it once. */
function isOffer(reading: Reading): boolean {
  const brides = reading.said('brides')
  return reading.wordings('dating') > 1 || (brides !== undefined && reading.place(brides).part === 'subject')
}

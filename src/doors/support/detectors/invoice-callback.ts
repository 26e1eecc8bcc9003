import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'a purchase you never made with a number to call',
  technique: 'T1566',
  source: 'https://attack.mitre.org/techniques/T1566/',
  innocent: 'Shops print their telephone number on receipts.',
  advice: 'Do not call the number. Look at the account or card by hand.',
  signals: {
    callback: { strength: 'strong', weight: 5.5, title: 'A charge you do not know, and a number to call' },
    home: { strength: 'context', weight: 1, title: 'A receipt with a telephone number' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const purchase = reading.first('purchase')
    const call = reading.first('callUs')
    if (!purchase || !call || reading.has('report', 'mine')) return
    const ways = waysToAct(message, settings)
    if (!ways.phone) return
    const where = reading.place(call)
    const honest = ways.home || (ways.links > 2 && !ways.freemail && !ways.foreign)
    if (honest) yield { signal: 'home', where, why: `“${where.text}”` }
    else if (ways.freemail || ways.links <= 1 || ways.attachments)
      yield {
        signal: 'callback',
        where,
        why: `It speaks of a purchase (“${reading.place(purchase).text}”) and wants a call: “${where.text}”.`,
      }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'guaranteed profit, and balances that wait for you',
  technique: 'T1657',
  source: 'https://attack.mitre.org/techniques/T1657/',
  innocent: 'Newsletters write about markets, and your own customers about their balances.',
  advice: 'Do not sign in or pay to withdraw. Nobody can promise a profit.',
  signals: {
    balance: { strength: 'strong', weight: 5, title: 'A balance you know nothing of waits for you' },
    profit: { strength: 'strong', weight: 4.5, title: 'It promises a profit' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const ways = waysToAct(message, settings)
    if (ways.links > 0 && !ways.foreign && !ways.attachments) return
    const balance = reading.said('waitingBalance')
    const profit = reading.said('profit')
    const hit = balance ?? profit
    if (
      !hit ||
      reading.overlaps('mine', hit) ||
      !(ways.any || ways.freemail || (balance && reading.length < 200))
    )
      return
    const where = reading.place(hit)
    yield { signal: balance ? 'balance' : 'profit', where, why: `“${where.text}”` }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'prizes, vouchers and bonuses that nobody entered for',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'Shops and surveys do raffle vouchers; theirs link to their own site and name the terms.',
  advice: 'Do not claim it and do not give an address or card for it.',
  signals: {
    prize: { strength: 'strong', weight: 5, title: 'A prize is waiting, and a small step is asked for it' },
    won: { strength: 'strong', weight: 3.5, title: 'You are told you won or were chosen' },
    casino: { strength: 'strong', weight: 4.5, title: 'Casino bonuses' },
    home: { strength: 'context', weight: 1, title: 'A raffle or bonus, with links to the sender’s own site' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const won = reading.said('won')
    const casino = reading.said('casino')
    if ((!won && !casino) || reading.length > 500) return
    const ways = waysToAct(message, settings)
    if (!ways.any) return
    const complete = won && reading.has('prize') && reading.has('prizeStep')
    if (!complete && !casino && !(won && (reading.has('prize') || reading.has('prizeStep')))) return
    const where = reading.place((complete ? won : casino) ?? won ?? { from: 0, to: 1 })
    const why = `“${where.text}”`
    if (!ways.foreign && !ways.attachments) yield { signal: 'home', where, why }
    else if (complete)
      yield {
        signal: 'prize',
        where,
        why: `${why}, for a prize, and a step is asked for it at a link or in a file.`,
      }
    else yield { signal: casino ? 'casino' : 'won', where, why }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'a parcel that waits for a fee or an address',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'Carriers do ask to reschedule; their links lead to their own site.',
  advice: 'Look the parcel up on the carrier’s site by hand.',
  signals: {
    parcel: {
      strength: 'strong',
      weight: 5.5,
      title: 'A parcel waits for a fee or an address, at a link that is not the sender’s',
    },
    held: {
      strength: 'strong',
      weight: 3.5,
      title: 'A parcel is said to be held, and the link is not the sender’s',
    },
    home: { strength: 'context', weight: 0.5, title: 'A parcel notice with links to the sender’s own site' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const held = reading.first('parcelHeld')
    if (!held || reading.has('report')) return
    const ways = waysToAct(message, settings)
    if (!ways.any) return
    const where = reading.place(held)
    if (!ways.foreign && !ways.attachments) yield { signal: 'home', where, why: `“${where.text}”` }
    else if (reading.has('parcelStep') && !reading.has('mine'))
      yield {
        signal: 'parcel',
        where,
        why: `“${where.text}”, and a fee, an address or a date is wanted at a link or in a file.`,
      }
    else if (!reading.has('mine') && reading.length < 200)
      yield { signal: 'held', where, why: `“${where.text}”` }
  },
})

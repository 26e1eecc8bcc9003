import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'unasked proposals, listing fees and requests for gift cards or transfers',
  technique: 'T1656',
  source: 'https://attack.mitre.org/techniques/T1656/',
  innocent: 'Partners do write to support with offers; they have a company and can wait.',
  advice: 'Do not answer from support. Hand it to the team that knows whether the person is real.',
  signals: {
    proposal: { strength: 'strong', weight: 3.5, title: 'A proposal or request from a stranger' },
  },
  *inspect(message) {
    const reading = read(message)
    const hit = reading.said('proposal')
    if (!hit || reading.length > 500) return
    const where = reading.place(hit)
    yield { signal: 'proposal', where, why: `“${where.text}”` }
  },
})

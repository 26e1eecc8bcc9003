import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'

export default defineDetector<Message>()({
  family: 'ask',
  looksFor: 'money offered to staff for customer data or access',
  technique: 'T1657',
  source: 'https://www.ic3.gov/',
  innocent: 'Articles and training about insiders use the same words.',
  advice:
    'Do not answer. Tell your security team: taking the report is what they are there for, and you are not in trouble.',
  signals: {
    bribe: { strength: 'strong', weight: 6, title: 'It offers money for customer data or access' },
  },
  *inspect(message) {
    const reading = read(message)
    const hit = reading.said('bribe')
    if (!hit) return
    const where = reading.place(hit)
    yield { signal: 'bribe', where, why: `“${where.text}”` }
  },
})

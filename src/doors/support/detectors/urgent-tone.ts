import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'

export default defineDetector<Message>()({
  family: 'ask',
  looksFor: 'deadlines and pressure',
  technique: 'T1566',
  source: 'https://attack.mitre.org/techniques/T1566/',
  innocent: 'Angry customers, lawyers and calendars press as well.',
  advice: 'Take your time: pressure is how people are kept from asking.',
  signals: {
    deadline: { strength: 'context', weight: 0.5, title: 'It sets a deadline or presses to act' },
  },
  *inspect(message) {
    const reading = read(message)
    const hit = reading.first('deadline')
    if (!hit || message.links.length + message.attachments.length === 0) return
    const where = reading.place(hit)
    yield { signal: 'deadline', where, why: `“${where.text}”` }
  },
})

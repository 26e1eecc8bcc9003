import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'threats to publish, destroy or harm unless money is paid',
  technique: 'T1657',
  source: 'https://attack.mitre.org/techniques/T1657/',
  innocent: 'A customer may quote such a threat to ask for help.',
  advice: 'Do not pay and do not answer. Keep the message and tell your security team.',
  signals: {
    blackmail: { strength: 'strong', weight: 6.5, title: 'It threatens you and wants to be paid in coins' },
  },
  *inspect(message) {
    const reading = read(message)
    const recorded = reading.said('recorded')
    if (!recorded || !reading.has('ransom') || !reading.has('secrecy', 'deadline')) return
    const where = reading.place(recorded)
    const ransom = reading.first('ransom')
    yield {
      signal: 'blackmail',
      where,
      why: `It claims “${where.text}” and wants money: “${ransom ? reading.place(ransom).text : ''}”.`,
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'a document, voice message or fax to open elsewhere',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'People share documents all day; ask the person named whether they did.',
  advice: 'Ask the sender through a channel you know before you open it, and never sign in to read it.',
  signals: {
    document: {
      strength: 'strong',
      weight: 4,
      title: 'A document or voice message waits at a link that is not the sender’s',
    },
    attached: { strength: 'context', weight: 1.5, title: 'A document is attached and wants attention' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const waiting = reading.said('documentWaiting')
    if (!waiting || reading.length > 400) return
    const ways = waysToAct(message, settings)
    const where = reading.place(waiting)
    if (ways.foreign && !ways.home && ways.links <= 6 && !reading.has('mine'))
      yield { signal: 'document', where, why: `“${where.text}”, and the link leaves the sender’s own site.` }
    else if (ways.attachments && reading.has('deadline', 'impersonal'))
      yield { signal: 'attached', where, why: `“${where.text}”` }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'a bill, refund or failed payment to settle elsewhere',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent:
    'Suppliers send invoices and shops tell of failed cards; theirs lead to their own site and name the contract.',
  advice:
    'Do not pay or enter a card through it. Look in the account by hand; for changed bank details call the supplier on a number you have.',
  signals: {
    elsewhere: {
      strength: 'strong',
      weight: 5,
      title: 'A payment or refund to settle at a link that is not the sender’s',
    },
    file: {
      strength: 'context',
      weight: 2,
      title: 'A payment or refund explained in a file from a stranger',
    },
    home: { strength: 'context', weight: 1, title: 'A payment notice with links to the sender’s own site' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const story = reading.said('paymentStory')
    if (!story || reading.has('report', 'mine') || reading.length > 600) return
    const ways = waysToAct(message, settings)
    if (!ways.any) return
    const where = reading.place(story)
    if (ways.foreign && reading.has('putRight', 'deadline', 'impersonal'))
      yield { signal: 'elsewhere', where, why: `“${where.text}”, and the link leaves the sender’s own site.` }
    else if (
      ways.attachments &&
      (ways.freemail || reading.has('impersonal', 'deadline')) &&
      reading.has('putRight', 'impersonal', 'deadline')
    )
      yield { signal: 'file', where, why: `“${where.text}”, and a file is to be opened.` }
    else yield { signal: 'home', where, why: `“${where.text}”` }
  },
})

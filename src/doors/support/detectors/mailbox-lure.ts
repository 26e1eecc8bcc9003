import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'
import { waysToAct } from '../phrases/ways.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'a mailbox or storage that is full, expired or about to be closed',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent: 'Real providers warn of full storage; their links lead to their own site.',
  advice: 'Do not sign in through the link. Ask your own IT team.',
  signals: {
    mailbox: {
      strength: 'strong',
      weight: 5.5,
      title: 'Your mailbox, storage or password is said to run out, and the link is not the sender’s',
    },
    home: { strength: 'context', weight: 1, title: 'A mailbox notice with links to the sender’s own site' },
  },
  *inspect(message, { settings }) {
    const reading = read(message)
    const trouble = reading.first('mailboxTrouble')
    if (
      !trouble ||
      !reading.has('mailboxWord') ||
      !reading.has('putRight', 'deadline', 'claim') ||
      reading.has('report', 'mine')
    )
      return
    const ways = waysToAct(message, settings)
    if (!ways.any) return
    const where = reading.place(trouble)
    if (!ways.foreign && !ways.attachments) yield { signal: 'home', where, why: `“${where.text}”` }
    else
      yield {
        signal: 'mailbox',
        where,
        why: `“${where.text}”, and ${ways.foreign ? 'the link leaves the sender’s own site' : 'a file is to be opened'}.`,
      }
  },
})

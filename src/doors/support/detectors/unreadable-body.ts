import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'a structure that no mail program makes, which keeps filters from reading the message',
  technique: 'T1027',
  source: 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1',
  innocent: 'A chain of broken mail servers may have damaged it on the way.',
  advice: 'Do not open it in a mail program. Ask the sender for the same content as plain text.',
  signals: {
    unreadable: {
      strength: 'strong',
      weight: 5,
      title: 'Its parts are stacked so that they cannot be read',
    },
  },
  *inspect(message) {
    if (!message.unreadable) return
    yield {
      signal: 'unreadable',
      where: { part: 'structure', text: message.subject },
      why: `Reading its parts was given up: ${message.unreadable}`,
    }
  },
})

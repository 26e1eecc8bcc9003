import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'

const GREETED_BY_ADDRESS =
  /(?<!\p{L})(?:dear|hello|hi|hallo|hey|bonjour|hola|ola|ciao|prezado(?:\(a\))?|estimado|beste|sehr geehrter?(?:\/r)?|geachte|guten tag|oi) [\w.+-]{1,64}@[a-z0-9.-]{1,100}/u

export default defineDetector<Message>()({
  family: 'ask',
  looksFor: 'greetings from somebody who does not know the reader',
  technique: 'T1566',
  source: 'https://attack.mitre.org/techniques/T1566/',
  innocent: 'Newsletters and authorities greet everybody alike.',
  advice: 'By itself this means little. Look at what the message asks for.',
  signals: {
    customer: { strength: 'context', weight: 1.5, title: 'It greets a customer it cannot name' },
    address: { strength: 'context', weight: 1.5, title: 'It greets you by your e-mail address' },
  },
  *inspect(message) {
    const reading = read(message)
    const hit = reading.said('impersonal')
    if (hit && hit.from < 200) {
      const where = reading.place(hit)
      yield { signal: 'customer', where, why: `“${where.text}”` }
    }
    const address = GREETED_BY_ADDRESS.exec(message.folded.slice(0, 2_000))
    if (address)
      yield {
        signal: 'address',
        where: { part: message.html ? 'html' : 'text', text: address[0] },
        why: `“${address[0]}”: who knows you writes your name.`,
      }
  },
})

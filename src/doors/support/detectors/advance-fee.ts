import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'

export default defineDetector<Message>()({
  family: 'lure',
  looksFor: 'fortunes, donations, compensation and loans from strangers',
  technique: 'T1657',
  source: 'https://attack.mitre.org/techniques/T1657/',
  innocent: 'A customer may write about a real inheritance; then there is a case, a name and papers.',
  advice: 'Do not answer. Money that needs a fee or a secret first does not exist.',
  signals: {
    story: { strength: 'strong', weight: 6, title: 'A stranger offers a fortune and asks for contact' },
    fortune: { strength: 'strong', weight: 4.5, title: 'A stranger speaks of a fortune for you' },
    offer: { strength: 'context', weight: 1.5, title: 'A stranger offers a large sum or a secret deal' },
    loan: { strength: 'strong', weight: 4.5, title: 'A loan without the usual checks' },
  },
  *inspect(message) {
    const reading = read(message)
    const story = reading.together('benefactor', 'fortune', 70, { sentence: false })
    const offer = reading.together('fortune', 'approach', 70, { sentence: false })
    const secret = reading.said('approach')
    const loan = reading.said('loan')
    const few = message.links.filter((link) => link.element !== 'img').length <= 6
    if (story && offer && few) {
      const where = reading.place(story)
      yield { signal: 'story', where, why: `It speaks of “${where.text}” and wants you to get in touch.` }
    } else if ((story || offer) && secret && few && reading.length < 600) {
      const where = reading.place(story ?? offer ?? { from: 0, to: 1 })
      yield { signal: 'fortune', where, why: `“${where.text}”` }
    } else if (
      secret &&
      few &&
      reading.times('approach') >= 2 &&
      reading.length < 120 &&
      message.attachments.length === 0
    ) {
      const where = reading.place(secret)
      yield { signal: 'offer', where, why: `“${where.text}”` }
    } else if (loan) {
      const where = reading.place(loan)
      yield { signal: 'loan', where, why: `“${where.text}”` }
    }
  },
})

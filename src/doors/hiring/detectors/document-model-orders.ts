import { defineDetector } from '../../../core/detector.ts'
import type { Application } from '../application.ts'
import type { ApplicantDocument } from '../documents/document.ts'
import { orderToModels, unseenMessage } from '../documents/model-orders.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'document',
  looksFor: 'orders to language models in documents, seen or unseen',
  technique: 'T1656',
  source: 'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
  innocent:
    'Applicants are told on the web to trick screening programs, and try it without another thought; who works on the security of such programs quotes such sentences.',
  advice:
    'Let no program judge this document. Ask the applicant for a plain copy, and what the sentence is for.',
  signals: {
    hidden: sign('A', 'Text that does not show gives orders to a language model'),
    unseen: sign('B', 'A message is written in characters that do not show'),
    seen: sign('C', 'The text gives orders to a language model'),
  },
  lacks: lacks('documents'),
  *inspect({ documents }) {
    for (const document of documents) {
      const hidden = hiddenOrder(document)
      if (hidden) yield { signal: 'hidden', ...hidden }
      const message = unseenMessage(document.text)
      const order = orderToModels(document.text)
      if (order && order.how !== 'plainly')
        yield {
          signal: 'hidden',
          where: { part: document.part, file: document.name, text: order.text },
          why: `it is written ${order.how}: whoever reads the page does not see it`,
        }
      else if (message !== undefined)
        yield {
          signal: 'unseen',
          where: { part: document.part, file: document.name, text: message },
          why: 'such characters come into a text on purpose',
        }
      if (order?.how === 'plainly' && !order.quoted)
        yield {
          signal: 'seen',
          where: { part: document.part, file: document.name, text: order.text },
          why: 'it is written for a program and not for whoever hires',
        }
    }
  },
})

function hiddenOrder({ part, name, hidden, properties, title, author }: ApplicantDocument) {
  const places = [
    ...hidden.map(({ text, how }) => ({ text, how })),
    ...properties.map((property) => ({
      text: property.text,
      how: `in the property “${property.name}” of the file`,
    })),
    { text: title ?? '', how: 'in the title that the file states' },
    { text: author ?? '', how: 'in the author that the file states' },
  ]
  for (const { text, how } of places) {
    const order = orderToModels(text)
    if (order)
      return {
        where: { part, file: name, text: order.text },
        why: `it stands ${how}${order.how === 'plainly' ? '' : `, ${order.how}`}: programs read it and people do not`,
      }
  }
  return undefined
}

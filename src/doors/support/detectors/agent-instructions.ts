import { foldText } from '../../../core/confusables.ts'
import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { Reading, read } from '../phrases/reading.ts'

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'text written for a language model instead of a person',
  technique: 'T1566',
  source: 'https://genai.owasp.org/llmrisk/llm01-prompt-injection/',
  innocent: 'People who work with language models quote such sentences to each other.',
  advice: 'Do not let an assistant program read or answer this message.',
  signals: {
    hidden: { strength: 'strong', weight: 6, title: 'Hidden text gives orders to a language model' },
    open: { strength: 'strong', weight: 5, title: 'Text gives orders to a language model' },
  },
  *inspect(message) {
    const hidden =
      message.html?.hidden
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 20_000) ?? ''
    if (hidden.trim()) {
      const reading = new Reading({
        ...message,
        subject: '',
        text: '',
        html: undefined,
        folded: foldText(hidden),
      })
      const order = reading.first('modelOrder')
      if (order) {
        const text = reading.place(order).text
        yield {
          signal: 'hidden',
          where: { part: 'html', text },
          why: `Hidden from people it says “${text}”.`,
        }
      }
    }
    const reading = read(message)
    const hit = reading.first('modelOrder')
    if (!hit || reading.has('report')) return
    const where = reading.place(hit)
    yield { signal: 'open', where, why: `“${where.text}” is written for a program, not for you.` }
  },
})

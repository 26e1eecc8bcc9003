import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'

export default defineDetector<Message>()({
  family: 'ask',
  looksFor: 'requests to install remote-control software or share the screen',
  technique: 'T1219',
  source: 'https://attack.mitre.org/techniques/T1219/',
  innocent: 'Your own IT team may use such a tool, and a customer may tell that somebody else asked for it.',
  advice: 'Do not install or open it. Ask your own IT team through a channel you know.',
  signals: {
    tool: { strength: 'strong', weight: 4.5, title: 'It asks for remote-control software' },
    control: { strength: 'strong', weight: 4.5, title: 'It asks for control of a computer' },
  },
  *inspect(message) {
    const reading = read(message)
    const tool = reading.together('installAsk', 'remoteTool', 6, { without: 'mine' })
    if (tool) {
      const where = reading.place(tool)
      yield { signal: 'tool', where, why: `“${where.text}” would let somebody else work on the computer.` }
    }
    const control = reading.said('takeControl')
    if (control && !tool) {
      const where = reading.place(control)
      yield {
        signal: 'control',
        where,
        why: `“${where.text}” would let somebody else see or use the computer.`,
      }
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

/** Blank lines that no letter leaves on purpose. */
const BLANK_LINES = 30
const BREAKS = new RegExp(`(?:<br\\s{0,4}/?>(?:\\s|&nbsp;){0,40}){${BLANK_LINES},}`, 'i')
const BLANKS = new RegExp(`(?:\\n[ \\t\\r\\u00a0]{0,20}){${BLANK_LINES},}`)
const SOURCE_LOOKED_AT = 500_000
/** Characters of text after the gap that make it worth hiding. */
const TAIL = 300

export default defineDetector<Message>()({
  family: 'concealment',
  looksFor: 'text pushed out of sight by a run of blank lines',
  technique: 'T1027.001',
  source: 'https://attack.mitre.org/techniques/T1027/001/',
  innocent: 'Forwarded messages can collect blank lines above the text that they quote.',
  advice: 'Scroll down before you trust what stands on top: what follows is there for the filters.',
  signals: {
    padded: {
      strength: 'strong',
      weight: 3.5,
      title: 'A long text follows far below the end of the message',
    },
    gap: { strength: 'context', weight: 1, title: 'A run of blank lines stands in the message' },
  },
  *inspect(message) {
    const { html } = message
    const source = (html?.source ?? message.text).slice(0, SOURCE_LOOKED_AT)
    const gap = (html ? BREAKS : BLANKS).exec(source)
    if (!gap) return
    const after = source
      .slice(gap.index + gap[0].length)
      .replace(/<[^<>]{0,1000}>/g, ' ')
      .replace(/(?:&nbsp;|\s)+/g, ' ')
      .trim()
    const quotes = /^(?:>|on .{5,80} wrote:|from:|von:|de:|-{2,} ?(?:original|forwarded))/i.test(after)
    if (after.length < 20) return
    yield {
      signal: after.length >= TAIL && !quotes ? 'padded' : 'gap',
      where: { part: html ? 'html' : 'text', text: after.slice(0, 120) },
      why: `After ${BLANK_LINES} or more blank lines comes “${after.slice(0, 60)}”.`,
    }
  },
})

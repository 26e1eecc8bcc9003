import type { Message } from '../message.ts'

const QUOTE_STARTS =
  /^[ \t]*(?:-{2,}[ \t]*(?:original message|forwarded message|urspr\S{1,3}ngliche nachricht|message d.origine|mensaje original|mensagem original|messaggio originale)|begin forwarded message|on [^\n]{5,120} wrote:|am [^\n]{5,120} schrieb|le [^\n]{5,120} a .crit|el [^\n]{5,120} escribi|em [^\n]{5,120} escreveu|il [^\n]{5,120} ha scritto)/im

/**
 * What the writer of a message says, without what is quoted or passed on: people show customer care the fraud they
 * received, and that must not count as theirs.
 */
export function ownWords(message: Message): string {
  const text = message.html?.text || message.text
  const quote = QUOTE_STARTS.exec(text)
  return (quote ? text.slice(0, quote.index) : text).replace(/^[ \t]*>.*$/gm, '')
}

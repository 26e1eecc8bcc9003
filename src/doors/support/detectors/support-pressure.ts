import { defineDetector } from '../../../core/detector.ts'
import { ANONYMOUS_HOSTING, SHARED_HOSTING } from '../knowledge/hosting.ts'
import type { Message } from '../message.ts'
import { read } from '../phrases/reading.ts'

const PACKED = /^(?:zip|rar|7z|gzip|tar|iso|cab)$/
const PACKED_NAME = /\.(?:zip|rar|7z|gz|tar|iso|img|cab|html?|lnk|js|vbs|exe|scr|msi)$/i
const HOSTING = new Set([...ANONYMOUS_HOSTING, ...SHARED_HOSTING])

function isHosting(host: string): boolean {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1))
    if (HOSTING.has(name)) return true
  return false
}

export default defineDetector<Message>()({
  family: 'ask',
  looksFor: 'customers who want an agent to open a link or file, or to talk elsewhere',
  technique: 'T1566',
  source: 'https://attack.mitre.org/techniques/T1566/',
  innocent: 'Real customers send screenshots and videos, mostly as plain pictures.',
  advice: 'Ask for the facts in text, or for a picture attached. Open nothing outside your isolated viewer.',
  signals: {
    open: { strength: 'strong', weight: 4.5, title: 'A customer wants you to open something kept elsewhere' },
    archive: { strength: 'strong', weight: 3.5, title: 'A customer wants you to open a file or archive' },
    elsewhere: { strength: 'context', weight: 2, title: 'It wants to go on talking on another service' },
  },
  *inspect(message) {
    const reading = read(message)
    const look = reading.said('lookAt')
    const hosts = message.links.filter(
      (link) => link.visible && link.element !== 'img' && isHosting(link.host),
    )
    if (look && reading.has('complaint') && reading.length < 400) {
      const where = reading.place(look)
      const host = hosts[0]?.host
      if (host)
        yield {
          signal: 'open',
          where,
          why: `It complains, and wants you to look at something at ${host}: “${where.text}”.`,
        }
      else if (message.attachments.some((file) => PACKED.test(file.realType) || PACKED_NAME.test(file.name)))
        yield {
          signal: 'archive',
          where,
          why: `It complains, and wants you to open a packed file: “${where.text}”.`,
        }
    }
    const elsewhere = reading.said('elsewhere')
    if (elsewhere) {
      const where = reading.place(elsewhere)
      yield { signal: 'elsewhere', where, why: `“${where.text}”` }
    }
  },
})

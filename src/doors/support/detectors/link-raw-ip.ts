import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'links that lead to a bare IP address',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent:
    'An engineer may quote the address of a server of their own; routers and test machines have no name.',
  advice: 'Do not open the link. Ask the customer what it is and where they got it.',
  signals: {
    public: { strength: 'strong', weight: 4, title: 'A link leads to a bare IP address instead of a name' },
    private: {
      strength: 'context',
      weight: 0.5,
      title: 'A link leads to an address inside a private network',
    },
  },
  *inspect(message) {
    for (const link of message.links) {
      if (!link.isIp || link.element === 'img') continue
      const host = link.host.replace(/^\[|\]$/g, '')
      const local =
        /^(10\.|127\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i.test(
          host,
        )
      yield {
        signal: local ? 'private' : 'public',
        where: link.where,
        why: `The link opens ${host}. A company that wants to be recognised uses its name.`,
      }
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Link, Message } from '../message.ts'

/** Addresses that lead nowhere from outside (RFC 1918, RFC 4193, RFC 3927, RFC 4291). */
const PRIVATE = /^(10\.|127\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'links that lead to a bare IP address',
  technique: 'T1566.002',
  source: 'https://attack.mitre.org/techniques/T1566/002/',
  innocent:
    'An engineer may quote the address of a server of their own; routers and test machines have no name.',
  advice: 'Do not open the link. Ask the customer what it is and where they got it.',
  signals: {
    disguised: {
      strength: 'strong',
      weight: 6,
      title: 'A link leads to an IP address written so that nobody reads it as one',
    },
    behind: { strength: 'strong', weight: 5, title: 'What one is to click leads to a bare IP address' },
    written: {
      strength: 'context',
      weight: 1.5,
      title: 'An address of a machine without a name is written out',
    },
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
      const signal = PRIVATE.test(host)
        ? 'private'
        : isDisguised(link)
          ? 'disguised'
          : showsIt(link, host)
            ? 'written'
            : 'behind'
      yield {
        signal,
        where: link.where,
        why: `The link opens ${host}. A company that wants to be recognised uses its name.`,
      }
    }
  },
})

/** `http://3221226219/`, `http://0xC0.0x00.0x02.0xEB/`: browsers read them, people do not (WHATWG URL, IPv4 parser). */
const isDisguised = ({ raw, host }: Link) => !host.startsWith('[') && !raw.includes(host)

const showsIt = ({ element, text }: Link, host: string) => element === 'text' || text.includes(host)

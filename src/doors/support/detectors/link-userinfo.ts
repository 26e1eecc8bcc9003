import { defineDetector } from '../../../core/detector.ts'
import type { Message } from '../message.ts'

export default defineDetector<Message>()({
  family: 'link',
  looksFor: 'links with a name in front of an @, which make a foreign address look like a known one',
  technique: 'T1566.002',
  source: 'https://www.rfc-editor.org/rfc/rfc3986#section-7.6',
  innocent: 'Engineers write a user name into addresses of servers (`https://user@git.example.com`).',
  advice: 'Only what stands after the last @ says where the link leads. Do not open it.',
  signals: {
    poses: {
      strength: 'decisive',
      weight: 8,
      title: 'A link shows a well-known address before an @ and opens another',
    },
    name: { strength: 'context', weight: 1.5, title: 'A link carries a user name' },
  },
  *inspect(message) {
    for (const link of message.links.slice(0, 2_000)) {
      const { url } = link
      if (!url || !/^https?:$/.test(url.protocol) || (!url.username && !url.password)) continue
      const name = decodeURIComponent(url.username.replace(/%(?![0-9a-f]{2})/gi, '%25'))
      const poses =
        /(?:^|\/\/|www\.)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,}(?:$|[/:])/iu.test(
          `${name}${url.password ? ':' : ''}`,
        ) && !/^[^@]+@/.test(name)
      yield {
        signal: poses ? 'poses' : 'name',
        where: link.where,
        why: `Before the @ stands “${name.slice(0, 60)}”; the link opens ${link.host}.`,
      }
    }
  },
})

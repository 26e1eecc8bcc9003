import { defineDetector } from '../../../core/detector.ts'
import { COMMON_SERVICES } from '../knowledge/services.ts'
import { houseOf, isHome, isWellKnown } from '../links/house.ts'
import { openHosting, routeOf } from '../links/route.ts'
import type { Link, Message } from '../message.ts'

/** Characters of body text below which the message sends its reader to the attachment to learn anything. */
const SAYS_LITTLE = 600
/** Letters of body text below which it says nothing of what is attached. */
const SAYS_NOTHING = 80
/** Documents of real firms carry more addresses than this, or lead to a home page. */
const FEW_LINKS = 2

export default defineDetector<Message>()({
  family: 'attachment',
  looksFor: 'PDFs that take the link the message itself does not show, or that run something',
  technique: 'T1566.001',
  source: 'https://attack.mitre.org/techniques/T1566/001/',
  innocent: 'Invoices and statements link to the page of the firm that sent them, and forms carry scripts.',
  advice:
    'Do not click inside the PDF. Look at the address it leads to, shown here, and ask the sender another way.',
  signals: {
    'hidden-way': {
      strength: 'strong',
      weight: 5,
      title: 'The message says little and its PDF leads through a disguised address',
    },
    'shared-way': {
      strength: 'strong',
      weight: 3.5,
      title: 'The message says little and its PDF leads to a page anybody can put up',
    },
    'bare-way': {
      strength: 'strong',
      weight: 3.5,
      title: 'The message says nothing and its PDF leads to a page of a stranger',
    },
    foreign: { strength: 'context', weight: 2, title: 'A PDF links away from whoever sent it' },
    launch: { strength: 'strong', weight: 6, title: 'A PDF starts a program' },
    script: { strength: 'context', weight: 1.5, title: 'A PDF carries a script' },
    carries: { strength: 'context', weight: 1, title: 'A PDF carries another file inside' },
  },
  *inspect(message, { settings }) {
    for (const { pdf, where } of message.attachments) {
      if (pdf?.launch)
        yield { signal: 'launch', where, why: 'It holds a /Launch action, which opens a program or a file.' }
      if (pdf?.script)
        yield { signal: 'script', where, why: 'It holds JavaScript that a PDF reader may run.' }
      if (pdf?.carriesFile) yield { signal: 'carries', where, why: 'A file is embedded in it.' }
    }
    const house = houseOf(message, settings)
    const body = message.html?.text || message.text
    const showsLinks = message.links.some(
      (link) => link.element !== 'pdf' && link.element !== 'img' && link.host,
    )
    const inPdf = message.links.filter((link) => link.element === 'pdf')
    const bare = isBare(message, body, inPdf)
    for (const link of inPdf) {
      const route = routeOf(link)
      if (!route || isHome(house, route.host)) continue
      const hosting = openHosting(route.host)
      const disguised =
        route.kind === 'shortened' || route.kind === 'redirected' || link.isIp || hosting === 'anonymous'
      const onlyWay = !showsLinks && body.length < SAYS_LITTLE
      yield {
        signal:
          onlyWay && disguised
            ? 'hidden-way'
            : onlyWay && hosting
              ? 'shared-way'
              : onlyWay && bare && !isWellKnown(link.domain) && !COMMON_SERVICES.has(link.domain)
                ? 'bare-way'
                : 'foreign',
        where: link.where,
        why: `A click inside it opens ${link.host}${disguised ? ', which does not show where one ends up' : ''}.`,
      }
    }
  },
})

/**
 * Whether a message that opens a conversation has nothing to say of a PDF that leads to one page of one site, and not
 * to a home page, as the letter of a bank or a utility does.
 */
function isBare({ inReplyTo, references }: Message, body: string, links: readonly Link[]): boolean {
  const letters = body.slice(0, SAYS_LITTLE).match(/\p{L}/gu)?.length ?? 0
  const pages = new Set(links.map((link) => link.url?.href))
  return (
    !inReplyTo &&
    references.length === 0 &&
    letters < SAYS_NOTHING &&
    pages.size <= FEW_LINKS &&
    new Set(links.map((link) => link.domain || link.host)).size === 1 &&
    links.every(({ url }) => url !== undefined && (url.pathname + url.search).length > 8)
  )
}

import { parse as parseHost } from 'tldts'
import type { Place } from '../../../core/finding.ts'
import type { Link } from '../message.ts'

/** Beyond this many, links of one body are not read; intake says so. */
export const LINKS_READ = 5_000
const LINK_LENGTH = 8_192

/** Addresses as a reader's mail program would make them clickable. */
const BARE_URL = /\b(?:https?:\/\/|hxxps?:\/\/|www\.)[^\s<>"'`\\^{}|\p{Cc}]{3,2048}/giu

interface Reference {
  raw: string
  element: Link['element']
  text: string
  visible: boolean
  where: Place
}

/** Reads one reference into its parts, as a browser would. Never throws. */
export function toLink({ raw, element, text, visible, where }: Reference): Link {
  const target = raw.slice(0, LINK_LENGTH).trim()
  const url = parseUrl(target)
  const host = (url?.hostname ?? '').replace(/\.$/, '')
  const parsed = host ? parseHost(host, { allowPrivateDomains: false }) : undefined
  return {
    raw: target,
    element,
    text: text.replace(/\s+/g, ' ').trim().slice(0, 1_000),
    ...(url ? { url } : {}),
    scheme: url
      ? url.protocol.slice(0, -1)
      : (/^\s*([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase() ?? ''),
    host,
    domain: parsed?.domain ?? '',
    isIp: parsed?.isIp ?? false,
    visible,
    where,
  }
}

function parseUrl(target: string): URL | undefined {
  const browserTarget = target.replace(/[\t\n\r]/g, '')
  if (URL.canParse(browserTarget)) return new URL(browserTarget)
  if (browserTarget.startsWith('//') && URL.canParse(`https:${browserTarget}`))
    return new URL(`https:${browserTarget}`)
  return undefined
}

/** Finds addresses written out in text. */
export function linksInText(text: string, place: (offset: number, text: string) => Place): Link[] {
  const links: Link[] = []
  for (const match of text.matchAll(BARE_URL)) {
    if (links.length === LINKS_READ) break
    const shown = match[0].replace(/[.,;:!?)\]]+$/, '')
    const address = shown.replace(/^hxxp/i, 'http')
    links.push(
      toLink({
        raw: /^www\./i.test(address) ? `http://${address}` : address,
        element: 'text',
        text: shown,
        visible: true,
        where: place(match.index, shown),
      }),
    )
  }
  return links
}

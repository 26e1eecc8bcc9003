import { getDomain } from 'tldts'
import { ANONYMOUS_HOSTING, SHARED_HOSTING } from '../knowledge/hosting.ts'
import { REDIRECTORS } from '../knowledge/redirectors.ts'
import { SHORTENERS } from '../knowledge/shorteners.ts'
import { CLICK_TRACKERS, LINK_WRAPPERS } from '../knowledge/trackers.ts'
import type { Link } from '../message.ts'

/** How a link gets where it leads, and where that is as far as the link itself says. */
export interface Route {
  /**
   * - `direct`: nothing in between that is known;
   * - `wrapped`: a company's mail security rewrote it; {@link target} is the real address where it can be read;
   * - `tracked`: a mailing service counts the click;
   * - `redirected`: a well-known site sends the reader on;
   * - `shortened`: a shortener hides the address;
   * - `forwarded`: an address of another site stands in the link, so that the first may send the reader on.
   */
  kind: 'direct' | 'wrapped' | 'tracked' | 'redirected' | 'shortened' | 'forwarded'
  /** Where it ends as far as can be told: the address inside, or the link's own. */
  target: URL
  /** Host of {@link target}, in lower case with no closing dot. */
  host: string
}

const DEPTH = 3

/** Says how a link of the web gets where it leads. Nothing is fetched. */
export function routeOf(link: Link, depth = 0): Route | undefined {
  return link.url && /^https?:$/.test(link.url.protocol) ? follow(link.url, depth) : undefined
}

function follow(url: URL, depth: number): Route {
  const host = hostOf(url)
  const domain = getDomain(host) ?? host
  const at = (kind: Route['kind'], target = url): Route => ({ kind, target, host: hostOf(target) })
  if (isBelow(host, LINK_WRAPPERS)) {
    const inner = wrappedAddress(url)
    return inner && depth < DEPTH ? { ...follow(inner, depth + 1) } : at('wrapped')
  }
  const inner = addressInside(url)
  if (CLICK_TRACKERS.has(domain)) return at('tracked', inner)
  if (SHORTENERS.has(host.replace(/^www\./, ''))) return at('shortened')
  const rest = url.pathname + url.search
  if (
    REDIRECTORS.some(
      (site) =>
        (typeof site.domain === 'string' ? site.domain === domain : site.domain.test(domain)) &&
        site.path.test(rest),
    )
  )
    return at('redirected', inner)
  return inner && (getDomain(hostOf(inner)) ?? hostOf(inner)) !== domain
    ? at('forwarded', inner)
    : at('direct')
}

const hostOf = (url: URL) => url.hostname.replace(/\.$/, '')

function isBelow(host: string, names: ReadonlySet<string>): boolean {
  for (let name = host; name; name = name.slice(name.indexOf('.') + 1)) {
    if (names.has(name)) return true
    if (!name.includes('.')) return false
  }
  return false
}

const ANONYMOUS = new Set(ANONYMOUS_HOSTING)
const SHARED = new Set(SHARED_HOSTING)

/** What kind of hosting open to everybody a host is, if it is one. */
export function openHosting(host: string): 'anonymous' | 'shared' | undefined {
  if (isBelow(host, ANONYMOUS)) return 'anonymous'
  return isBelow(host, SHARED) ? 'shared' : undefined
}

/** The address inside a rewritten link, by each vendor's way of writing it. */
function wrappedAddress(url: URL): URL | undefined {
  const proofpoint = /\/v3\/__(.{4,4000}?)__;/.exec(url.href)?.[1]
  if (proofpoint) return toUrl(proofpoint.replace(/^(https?):\/(?!\/)/, '$1://'))
  const second = url.searchParams.get('u')
  if (url.pathname.startsWith('/v2/') && second)
    return toUrl(decoded(second.replaceAll('_', '/').replaceAll('-', '%')))
  return addressInside(url)
}

/** Finds an address of another page that a link carries: in its query, its fragment or its path. */
export function addressInside(url: URL): URL | undefined {
  let read = 0
  for (const value of url.searchParams.values()) {
    if (++read > 40) break
    const found = addressOf(value)
    if (found) return found
  }
  const amp = /^\/amp\/(?:s\/)?([^/?]+\.[^/?]+.*)$/.exec(url.pathname)?.[1]
  if (amp) return toUrl(`https://${amp}`)
  const rest = `${url.pathname.slice(1)}${url.hash}`
  const at = rest.search(/https?(?::|%3a)(?:\/|%2f){1,2}/i)
  return at === -1 ? undefined : toUrl(decoded(rest.slice(at)).replace(/^(https?):\/(?!\/)/i, '$1://'))
}

function addressOf(value: string): URL | undefined {
  if (/^https?:\/\//i.test(value)) return toUrl(value)
  if (/^https?%3a/i.test(value)) return toUrl(decoded(value))
  if (value.startsWith('//') && value.includes('.')) return toUrl(`https:${value}`)
  const base64 = /^(?:a1)?(aHR0c[\w+/=-]{8,4000})$/.exec(value)?.[1]
  return base64 ? toUrl(Buffer.from(base64, 'base64').toString('utf8')) : undefined
}

function toUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.hostname.includes('.') && /^https?:$/.test(url.protocol) ? url : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

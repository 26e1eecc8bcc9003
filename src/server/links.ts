/** Where a link leads, as far as its address says. */
export type LinkTarget =
  | { to: 'package'; named: string }
  | { to: 'repository'; address: string }
  | { to: 'page' }

const CODE_HOSTS = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitea\.com)$/

/** First parts of a code host's addresses that are no owner's name. */
const NOT_OWNERS = new Set([
  'about',
  'explore',
  'features',
  'login',
  'marketplace',
  'orgs',
  'settings',
  'topics',
])

/**
 * Reads what a link leads to out of its address alone. Nothing is fetched.
 *
 * Page addresses: https://docs.npmjs.com/package-name-guidelines, https://docs.pypi.org/project_metadata/
 *
 * @example
 * linkTarget('https://www.npmjs.com/package/@scope/name/v/1.2.3') // { to: 'package', named: 'npm:@scope/name@1.2.3' }
 * linkTarget('https://github.com/acme/task/tree/main') // { to: 'repository', address: 'https://github.com/acme/task' }
 */
export function linkTarget(link: string): LinkTarget {
  const url = URL.parse(addressOf(link))
  if (!url || !/^https?:$/.test(url.protocol)) return { to: 'page' }
  const host = url.hostname.toLowerCase()
  const path = url.pathname
  if (host === 'npmjs.com' || host === 'www.npmjs.com') {
    const { name, version } =
      /^\/package\/(?<name>(?:@[^/]+\/)?[^/]+)(?:\/v\/(?<version>[^/]+))?\/?$/.exec(path)?.groups ?? {}
    if (name) return { to: 'package', named: named('npm', name, version) }
  }
  if (host === 'pypi.org' || host === 'www.pypi.org') {
    const { name, version } =
      /^\/project\/(?<name>[^/]+)(?:\/(?<version>[^/]+))?\/?$/.exec(path)?.groups ?? {}
    if (name) return { to: 'package', named: named('pip', name, version) }
  }
  const [, owner = '', repository = ''] = path.split('/')
  if (path.endsWith('.git')) return { to: 'repository', address: `${url.origin}${path}` }
  if (CODE_HOSTS.test(host) && owner && repository && !NOT_OWNERS.has(owner))
    return { to: 'repository', address: `${url.origin}/${owner}/${repository}` }
  return { to: 'page' }
}

const named = (ecosystem: string, name: string, version: string | undefined) =>
  `${ecosystem}:${name}${version === undefined ? '' : `@${version}`}`

/** The address that is meant: without the marks by which people make a link inert, and with a scheme. */
export function addressOf(link: string): string {
  const plain = link.trim().replace(/^hxxp/i, 'http').replaceAll('[.]', '.')
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`
}

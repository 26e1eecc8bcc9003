/** Where a package is fetched from when not by its name from a registry. */
export interface Address {
  /** `git`: a repository; `archive`: a file; `folder`: on the same disk. */
  kind: 'git' | 'archive' | 'folder'
  /** As it is written, its beginning. */
  written: string
  /** Lower case; empty for a folder. */
  host: string
  /** Account of a source host: `github.com/OWNER/…`, lower case. */
  owner: string
  /** Fetched without encryption, so that anybody on the way can change it. */
  plain: boolean
  isIp: boolean
}

const WRITTEN_KEPT = 300

const SHORTHAND: Record<string, string> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
  gist: 'gist.github.com',
}
const FOLDER = /^(?:file:|link:|portal:|\.{1,2}(?:\/|$)|~\/|\/)/
const REMOTE = /^(?:(git|hg|svn|bzr|registry|sparse)\+)?([a-z][a-z0-9]{1,9}):\/\/(\S+)$/i

/**
 * Reads an address out of what a project asks for: URLs with or without `git+`, `github:owner/name`, `owner/name` of
 * npm, `git@host:path`, and folders.
 *
 * @returns undefined for versions, ranges, tags and names in the registry.
 */
export function addressOf(spec: string): Address | undefined {
  const written = spec.trim()
  if (FOLDER.test(written))
    return {
      kind: 'folder',
      written: written.slice(0, WRITTEN_KEPT),
      host: '',
      owner: '',
      plain: false,
      isIp: false,
    }
  const short = /^(?:(github|gitlab|bitbucket|gist):)?([\w.-]{1,100})\/([\w.-]{1,200})(?:#.*)?$/.exec(written)
  if (short) return atHost(written, SHORTHAND[short[1] ?? 'github'] as string, short[2] as string)
  const gist = /^gist:(\w+)/.exec(written)
  if (gist) return atHost(written, SHORTHAND.gist as string, '')
  const scp = /^(?:git\+ssh:\/\/)?git@([\w.-]{1,253}):([\w.-]+)\//.exec(written)
  if (scp) return atHost(written, scp[1] as string, scp[2] as string)
  const remote = REMOTE.exec(written)
  return remote
    ? remoteAddress(written, remote[1] ?? '', remote[2] as string, remote[3] as string)
    : undefined
}

/** A host as `URL` writes it, which makes dotted decimals of every way to write IPv4. */
const isAddress = (host: string) => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || host.includes(':')

const atHost = (written: string, host: string, owner: string): Address => ({
  kind: 'git',
  written: written.slice(0, WRITTEN_KEPT),
  host: host.toLowerCase(),
  owner: owner.toLowerCase(),
  plain: false,
  isIp: isAddress(host),
})

function remoteAddress(written: string, prefix: string, scheme: string, rest: string): Address | undefined {
  const name = scheme.toLowerCase()
  if (!/^(?:https?|git|ssh|ftp)$/.test(name)) return undefined
  const url = URL.parse(`http://${rest}`)
  if (!url) return undefined
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/^www\./, '')
  const git = prefix !== '' || name === 'git' || name === 'ssh' || url.pathname.endsWith('.git')
  return {
    kind: git ? 'git' : 'archive',
    written: written.slice(0, WRITTEN_KEPT),
    host,
    owner: url.pathname.split('/')[1]?.toLowerCase() ?? '',
    plain: name === 'http' || name === 'ftp',
    isIp: isAddress(host),
  }
}

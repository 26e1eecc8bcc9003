import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { type Address, addressOf } from '../dependencies/address.ts'
import { dependenciesOf } from '../dependencies/read.ts'
import {
  isArchiveHost,
  isRegistryHost,
  isRentedHost,
  isSourceHost,
  isThrowawayHost,
} from '../knowledge/package-hosts.ts'

export default defineDetector<Artifact>()({
  family: 'dependency',
  looksFor: 'packages that are fetched from an address instead of a registry',
  technique: 'T1195.001',
  source: 'https://github.com/DataDog/guarddog',
  innocent:
    'Projects ask for repositories while a correction is not yet published, and companies host archives of their own.',
  advice: 'Do not install. Read what lies at the address first, from a machine that holds nothing.',
  signals: {
    nameless: {
      strength: 'strong',
      weight: 7,
      title: 'A package is fetched from where anybody can put one',
    },
    unprotected: {
      strength: 'strong',
      weight: 5,
      title: 'A package is fetched without encryption',
    },
    archive: {
      strength: 'strong',
      weight: 5,
      title: 'A package is an archive on a host that is no registry',
    },
    repository: { strength: 'context', weight: 1, title: 'A package is fetched from a repository' },
    outside: { strength: 'context', weight: 1, title: 'A package is a folder outside the project' },
  },
  *inspect(artifact) {
    for (const { spec, name, from, file, where } of dependenciesOf(artifact).all) {
      if (from === 'lock' || from === 'own') continue
      const address = addressOf(spec)
      if (!address) continue
      const signal = address.kind === 'folder' ? folderSignal(address.written, file) : signalOf(address)
      if (signal) yield { signal, where, why: `${name} comes from ${address.written}: ${REASONS[signal]}.` }
    }
  },
})

const REASONS = {
  nameless: 'nobody stands behind that host with a name, and what lies there can change at any time',
  unprotected: 'anybody on the way can put something else in its place',
  archive: 'no registry has looked at it, and it can change from one person to the next',
  repository: 'what is installed is what stands there at that moment',
  outside: 'what is installed is not part of what was sent',
}

function signalOf({ kind, host, plain, isIp, written }: Address): keyof typeof REASONS | undefined {
  if (isIp || isThrowawayHost(host) || host === 'gist.github.com')
    return isLoopback(host) ? undefined : 'nameless'
  if (isLoopback(host)) return undefined
  if (plain) return isSourceHost(host) || isRegistryHost(host) ? undefined : 'unprotected'
  if (kind === 'git') return 'repository'
  if (isSourceHost(host) || isArchiveHost(host)) return 'repository'
  if (isRegistryHost(host) || isRentedHost(host) || written === '') return undefined
  return 'archive'
}

const isLoopback = (host: string) => host === 'localhost' || host.startsWith('127.') || host === '::1'

/** Whether a path climbs out of the project that its manifest lies in. */
function folderSignal(written: string, file: string): 'outside' | undefined {
  const path = written.replace(/^(?:file|link|portal):/, '')
  if (/^(?:\/|~)/.test(path)) return 'outside'
  let depth = (file.split(' › ').at(-1) as string).split('/').length - 1
  for (const part of path.split('/')) {
    if (part === '..') depth--
    else if (part !== '.' && part !== '') depth++
    if (depth < 0) return 'outside'
  }
  return undefined
}

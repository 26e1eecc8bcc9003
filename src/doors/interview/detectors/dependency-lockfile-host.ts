import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { type Address, addressOf } from '../dependencies/address.ts'
import type { Dependency } from '../dependencies/dependency.ts'
import { dependenciesOf } from '../dependencies/read.ts'
import {
  isArchiveHost,
  isRegistryHost,
  isRentedHost,
  isSourceHost,
  isThrowawayHost,
} from '../knowledge/package-hosts.ts'

/** From this share on, a host serves the lock file as a mirror does: all of it, not one package of its own. */
const MIRROR_SHARE = 0.5
const MIRROR_COUNT = 5

interface Fetched {
  dependency: Dependency
  address: Address
}

export default defineDetector<Artifact>()({
  family: 'dependency',
  looksFor: 'locked packages that are fetched from a host that is no registry',
  technique: 'T1195.001',
  source: 'https://github.com/lirantal/lockfile-lint',
  innocent: 'Companies keep mirrors of the registry, and their lock files name them for every package.',
  advice:
    'Do not install from this lock file. Remove it, let your package manager write a new one without scripts, and compare.',
  signals: {
    odd: {
      strength: 'strong',
      weight: 7,
      title: 'A locked package comes from another place than all others',
    },
    nameless: {
      strength: 'strong',
      weight: 8,
      title: 'A locked package comes from where anybody can put one',
    },
    mirror: {
      strength: 'context',
      weight: 2,
      title: 'All packages come from a host that is not generally known',
    },
  },
  *inspect(artifact) {
    for (const fetched of byFile(dependenciesOf(artifact).all).values()) {
      const strange = fetched.filter(({ address }) => isStrange(address))
      const byHost = Map.groupBy(strange, ({ address }) => address.host)
      for (const [host, served] of byHost) {
        const isMirror = served.length >= MIRROR_COUNT && served.length / fetched.length >= MIRROR_SHARE
        const first = served[0] as Fetched
        const nameless = first.address.isIp || isThrowawayHost(host)
        const signal = nameless ? 'nameless' : isMirror ? 'mirror' : 'odd'
        for (const { dependency, address } of isMirror ? [first] : served.slice(0, 5))
          yield {
            signal,
            where: dependency.where,
            why: `${dependency.name} is fetched from ${address.written.slice(0, 300)}; ${served.length} of ${fetched.length} locked packages come from ${host}.`,
          }
      }
    }
  },
})

function byFile(all: readonly Dependency[]): Map<string, Fetched[]> {
  const files = new Map<string, Fetched[]>()
  for (const dependency of all) {
    if (dependency.from !== 'lock' || dependency.resolved === undefined) continue
    const address = addressOf(dependency.resolved)
    if (!address || address.kind === 'folder') continue
    const fetched = files.get(dependency.file)
    if (fetched) fetched.push({ dependency, address })
    else files.set(dependency.file, [{ dependency, address }])
  }
  return files
}

function isStrange({ host, kind, isIp }: Address): boolean {
  if (host === 'localhost' || host.startsWith('127.')) return false
  if (isIp || isThrowawayHost(host) || host === 'gist.github.com') return true
  if (isRegistryHost(host) || isRentedHost(host) || isSourceHost(host) || isArchiveHost(host)) return false
  return kind === 'archive'
}

import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { type Address, addressOf } from '../dependencies/address.ts'
import type { RegistrySetting } from '../dependencies/dependency.ts'
import { dependenciesOf } from '../dependencies/read.ts'
import { isRegistryHost, isRentedHost, isThrowawayHost } from '../knowledge/package-hosts.ts'

export default defineDetector<Artifact>()({
  family: 'dependency',
  looksFor: 'settings that have packages fetched from another registry',
  technique: 'T1195.001',
  source: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
  innocent: 'Companies have registries of their own, often for one scope, and name them in the project.',
  advice:
    'Ask whose registry that is before installing. Installing with these settings runs what it hands out.',
  signals: {
    nameless: {
      strength: 'strong',
      weight: 8,
      title: 'The project fetches packages from a registry that anybody can set up',
    },
    all: {
      strength: 'strong',
      weight: 5,
      title: 'The project fetches all packages from an unknown registry',
    },
    some: {
      strength: 'context',
      weight: 2,
      title: 'The project fetches some packages from an unknown registry',
    },
  },
  *inspect(artifact) {
    for (const setting of dependenciesOf(artifact).registries) {
      const address = addressOf(setting.url)
      const signal = address && signalOf(address, setting)
      if (!signal) continue
      const what = setting.scope === undefined ? 'Packages' : `Packages of ${setting.scope}`
      const also = setting.additional ? ', beside the usual registry,' : ''
      yield {
        signal,
        where: setting.where,
        why: `${what} are${also} fetched from ${setting.url.slice(0, 300)}.`,
      }
    }
  },
})

function signalOf({ host, isIp, plain }: Address, { scope, additional }: RegistrySetting) {
  if (host === 'localhost' || host.startsWith('127.') || host === '::1') return 'some'
  if (isIp || isThrowawayHost(host)) return isPrivate(host) ? 'some' : 'nameless'
  if (isRegistryHost(host) || isRentedHost(host)) return undefined
  if (plain && scope === undefined) return 'all'
  return scope === undefined && !additional ? 'all' : 'some'
}

const isPrivate = (host: string) => /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host)

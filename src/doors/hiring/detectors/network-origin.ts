import type { Category } from '../../../core/category.ts'
import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'network',
  looksFor: 'addresses of VPNs, hosting providers, Tor and private relays',
  technique: 'T1090.003',
  source: 'https://cloud.google.com/blog/topics/threat-intelligence/mitigating-dprk-it-worker-threat',
  innocent:
    'Very many people use a VPN or a private relay, and companies send all their traffic through one address.',
  advice:
    'Nothing by itself. If more stands out, ask where the applicant was, and have one meeting from their usual connection.',
  signals: {
    vpn: sign('C', 'The applicant came through a VPN'),
    hosting: sign('C', 'The applicant came from a hosting provider’s network'),
    tor: sign('C', 'The applicant came through Tor'),
  },
  lacks: lacks('connections'),
  *inspect(application, { categories }) {
    const listed = KINDS.filter((kind) => categories?.has(kind))
    const withAddress = application.connections.filter(({ ip }) => ip !== undefined)
    if (withAddress.length === 0) return
    if (listed.length === 0) {
      yield { unknown: { what: 'kinds of network', why: 'no list of VPNs or hosting providers is loaded' } }
      return
    }
    for (const connection of withAddress) {
      const ip = connection.ip as string
      const found = categories?.of({ type: 'ip', value: ip }) ?? []
      const kind = KINDS.find((one) => found.some(({ category }) => category === one))
      if (kind === undefined || found.some(({ category }) => category === 'relay')) continue
      const { source, entry, date } = found.find(
        ({ category }) => category === kind,
      ) as (typeof found)[number]
      const day = new Date(date).toISOString().slice(0, 10)
      yield { signal: kind, where: whereOf(connection, ip), why: `${source} of ${day} has ${entry}` }
    }
  },
})

/** The more telling first: many VPNs stand in hosting networks. */
const KINDS = ['tor', 'vpn', 'hosting'] as const satisfies readonly Category[]

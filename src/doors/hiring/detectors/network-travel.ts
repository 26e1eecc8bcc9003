import { defineDetector } from '../../../core/detector.ts'
import type { Connection } from '../application.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'network',
  looksFor: 'two connections between which nobody can have travelled',
  technique: 'T1090',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent: 'One of the two went through a network elsewhere that no list knows, or the lookup was wrong.',
  advice: 'Ask from where each was made, and who else has access to the mailbox.',
  signals: {
    impossible: sign('B', 'Two connections are further apart than anybody can travel'),
  },
  lacks: lacks('connections'),
  *inspect(application, { categories }) {
    const placed = application.connections
      .filter(({ at, position, ip }) => {
        const hidden = (categories?.of({ type: 'ip', value: ip ?? '' }) ?? []).length > 0
        return at !== undefined && position !== undefined && !hidden
      })
      .sort((a, b) => (a.at as number) - (b.at as number))
    for (const [index, one] of placed.entries()) {
      const next = placed[index + 1]
      if (!next) return
      const km = distance(one, next)
      const hours = ((next.at as number) - (one.at as number)) / 3_600_000
      if (km < NEAR_KM || km / Math.max(hours, 0.1) <= FASTEST_KMH) continue
      yield {
        signal: 'impossible',
        where: whereOf(next, next.ip ?? ''),
        why: `${Math.round(km)} km from ${one.part} (${one.ip ?? 'no address'}), ${hours.toFixed(1)} hours later`,
      }
      return
    }
  },
})

const FASTEST_KMH = 900
/** Below this, lookups of addresses are not exact enough. */
const NEAR_KM = 500
const EARTH_KM = 6_371

/** Great-circle distance in kilometres (haversine). */
function distance(a: Connection, b: Connection): number {
  if (!a.position || !b.position) return 0
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const latitude = radians(b.position.latitude - a.position.latitude)
  const longitude = radians(b.position.longitude - a.position.longitude)
  const half =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.position.latitude)) *
      Math.cos(radians(b.position.latitude)) *
      Math.sin(longitude / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half))
}

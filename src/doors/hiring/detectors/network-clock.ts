import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'network',
  looksFor: 'device clocks that are set to no time of the country in which the applicant says to live',
  technique: 'T1090',
  source: 'https://frameworks.securityalliance.dev/dprk-it-workers',
  innocent: 'Travel, or a developer who keeps the clock on UTC.',
  advice: 'Ask from where the applicant works and at which hours.',
  signals: {
    offset: sign('C', 'The device’s clock is on no time of the country given'),
  },
  lacks: lacks('connections', 'addresses'),
  *inspect(application) {
    const claimed = application.addresses.find(({ use }) => use === 'claimed')?.country
    const withClock = application.connections.filter(
      ({ utcOffset }) => utcOffset !== undefined && utcOffset !== 0,
    )
    const [first] = withClock
    if (claimed === undefined || !first || withClock.length < EVENTS) return
    const possible = offsetsOf(claimed)
    if (possible.size === 0 || withClock.some(({ utcOffset }) => possible.has(utcOffset as number))) return
    yield {
      signal: 'offset',
      where: whereOf(
        first,
        `UTC${(first.utcOffset as number) > 0 ? '+' : ''}${(first.utcOffset as number) / 60}`,
      ),
      why: `so in ${withClock.length} connections; the address given is in ${claimed}`,
    }
  },
})

/** Fewer may be a journey. */
const EVENTS = 3
const WINTER = Date.UTC(2025, 0, 15)
const SUMMER = Date.UTC(2025, 6, 15)

const known = new Map<string, ReadonlySet<number>>()

/** Minutes east of UTC that clocks of a country show in winter and summer. */
function offsetsOf(country: string): ReadonlySet<number> {
  const before = known.get(country)
  if (before) return before
  const locale: Intl.Locale & { getTimeZones?(): string[] } = new Intl.Locale('und', { region: country })
  const zones = locale.getTimeZones?.() ?? []
  const offsets = new Set(zones.flatMap((zone) => [WINTER, SUMMER].map((at) => offsetAt(zone, at))))
  known.set(country, offsets)
  return offsets
}

function offsetAt(timeZone: string, at: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

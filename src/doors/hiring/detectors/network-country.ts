import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'network',
  looksFor: 'connections from other countries than the one in which the applicant says to live',
  technique: 'T1090',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent: 'Travel, a roaming contract of another country, or a wrong entry in the lookup.',
  advice: 'Ask where the applicant was at that time, as an open question.',
  signals: {
    elsewhere: sign('C', 'All connections come from another country than the address given'),
  },
  lacks: lacks('connections', 'addresses'),
  *inspect(application, { categories }) {
    const claimed = application.addresses.find(({ use }) => use === 'claimed')?.country
    if (claimed === undefined) return
    const placed = application.connections.filter(
      ({ country, ip }) =>
        country !== undefined &&
        !(categories?.of({ type: 'ip', value: ip ?? '' }) ?? []).some(({ category }) => category !== 'dprk'),
    )
    const [first] = placed
    if (placed.length < CONNECTIONS || !first || placed.some(({ country }) => country === claimed)) return
    const seen = [...new Set(placed.map(({ country }) => country))].join(', ')
    yield {
      signal: 'elsewhere',
      where: whereOf(first, first.ip ?? seen),
      why: `${placed.length} connections are placed in ${seen}; the address given is in ${claimed}`,
    }
  },
})

/** One connection may be a journey. */
const CONNECTIONS = 2

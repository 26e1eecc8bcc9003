import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'logistics',
  looksFor: 'equipment that is to go elsewhere than to the addresses on ID and payroll',
  technique: 'T1219',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent: 'The person has moved, works from a family’s home, or takes parcels at an office.',
  advice: 'Ask who lives there, and hand the equipment over in person or send it to the address on the ID.',
  signals: {
    abroad: sign('B', 'Equipment is to go to another country than all addresses given'),
    other: sign('C', 'Equipment is to go to none of the addresses given'),
  },
  lacks: lacks('addresses'),
  *inspect({ addresses }) {
    const known = addresses.filter(
      ({ use, key }) => (use === 'id' || use === 'payroll' || use === 'claimed') && key !== undefined,
    )
    const sent = addresses.filter(
      ({ use, key }) => (use === 'shipping' || use === 'shipment') && key !== undefined,
    )
    if (known.length === 0) return
    for (const to of sent) {
      if (known.some(({ key }) => key === to.key)) continue
      const abroad =
        to.country !== undefined &&
        known.every(({ country }) => country !== undefined && country !== to.country)
      yield {
        signal: abroad ? 'abroad' : 'other',
        where: whereOf(to, to.written),
        why: `${known.map(({ part }) => part).join(', ')}: ${known[0]?.written}`,
      }
    }
  },
})

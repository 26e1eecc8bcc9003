import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'logistics',
  looksFor: 'wishes to send equipment elsewhere than agreed',
  technique: 'T1219',
  source: 'https://www.ic3.gov/Media/Y2024/PSA240516',
  innocent: 'Travel, a move, or a neighbour who takes the parcel in.',
  advice: 'Stop the parcel, and hand the equipment over in person or send it to the address on the ID.',
  signals: {
    rerouted: sign('B', 'Equipment was to be re-routed, sent abroad or handed to somebody else'),
    other: sign('C', 'Another address was named after one had been agreed'),
  },
  lacks: lacks('shipments'),
  *inspect({ shipments }) {
    for (const shipment of shipments) {
      const { asked, to } = shipment
      if (asked === undefined || asked === 'as-agreed') continue
      yield {
        signal: asked === 'other-address' ? 'other' : 'rerouted',
        where: whereOf(shipment, to?.written ?? asked),
        why: `the applicant asked for: ${asked.replaceAll('-', ' ')}`,
      }
    }
  },
})

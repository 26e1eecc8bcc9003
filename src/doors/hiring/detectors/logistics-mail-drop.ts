import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'logistics',
  looksFor: 'equipment that goes to mailbox stores, freight forwarders or hotels',
  technique: 'T1219',
  source:
    'https://www.justice.gov/opa/pr/justice-department-announces-coordinated-nationwide-actions-combat-north-korean-remote',
  innocent: 'People who travel or live where parcels are stolen have them sent to such a place.',
  advice: 'Hand the equipment over in person, or send it to the address on the ID.',
  signals: {
    drop: sign('B', 'Equipment goes to a place that takes parcels for others'),
  },
  lacks: lacks('addresses'),
  *inspect({ addresses }, { categories }) {
    const sent = addresses.filter(({ use }) => use === 'shipping' || use === 'shipment')
    if (sent.length > 0 && !categories?.has('mail-drop'))
      yield { unknown: { what: 'places that take parcels for others', why: 'no list of them is loaded' } }
    for (const to of sent) {
      const found = to.key === undefined ? [] : (categories?.of({ type: 'address', value: to.key }) ?? [])
      const entry = found.find(({ category }) => category === 'mail-drop')
      if (entry)
        yield { signal: 'drop', where: whereOf(to, to.written), why: `${entry.source} names ${entry.entry}` }
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'logistics',
  looksFor: 'equipment that goes to where equipment of people of other names goes',
  technique: 'T1219',
  source:
    'https://www.justice.gov/opa/pr/justice-department-announces-coordinated-nationwide-actions-combat-north-korean-remote',
  innocent: 'Room-mates, a family, or a shared office that takes parcels in.',
  advice:
    'Hand the equipment over in person or send it to the address on the ID, and ask for a picture of it on the desk in a live call.',
  signals: {
    strangers: sign('A', 'Equipment of three or more people of different names goes to one address'),
    pair: sign('B', 'Equipment of somebody of another name goes to the same address'),
    household: sign('C', 'Equipment goes where that of somebody with a partly equal name goes'),
  },
  lacks: lacksOthers('addresses'),
  *inspect(application) {
    for (const { value, part, others, unrelated, count } of sharedByStrangers(application, [
      'shipping address',
    ]))
      yield {
        signal: unrelated.length === 0 ? 'household' : unrelated.length >= 2 ? 'strangers' : 'pair',
        where: whereOf({ part }, value),
        why: `what ${whoElse(others, count - 1)} is sent, under another name, goes there too`,
      }
  },
})

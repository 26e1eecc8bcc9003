import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import type { SharedKind } from '../linkage/company.ts'
import { livesWith, sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

/** Other names from one network and browser, or one device, from which on it is no household. */
const NAMES = 2
const NEAR_DAYS = 7

export default defineDetector<Application>()({
  family: 'network',
  looksFor: 'several applicants of different names behind one device, or one network and browser',
  technique: 'T1585',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent:
    'A university, a shared office, a library or a mobile carrier puts many people behind one address.',
  advice:
    'Ask where and on which device the application was made. Compare with others who came the same way.',
  signals: {
    devices: sign('A', 'One device sent applications of four or more names'),
    device: sign('B', 'The same device sent an application of another name'),
    burst: sign(
      'B',
      'Three or more applicants of different names came by one network and browser within a week',
    ),
    pair: sign('C', 'Another applicant came by the same network and browser within a week'),
  },
  lacks: lacksOthers('connections'),
  *inspect(application) {
    for (const { kind, value, part, unrelated } of sharedByStrangers(application, [
      'device',
      'address of the network and browser',
    ])) {
      const near = unrelated.filter(({ apartDays }) => apartDays !== undefined && apartDays <= NEAR_DAYS)
      const others = kind === 'device' ? unrelated : near
      if (others.length === 0 || livesWith(application, others)) continue
      const signal = signalOf(kind, others.length)
      yield {
        signal,
        where: whereOf({ part }, value),
        why: `${whoElse(others)}, under another name, came the same way${kind === 'device' ? '' : ` within ${NEAR_DAYS} days`}`,
      }
    }
  },
})

/** How many other names from which on it is no computer of a household. Judgement. */
const OF_A_DEVICE = 3

function signalOf(kind: SharedKind, others: number) {
  if (kind === 'device') return others >= OF_A_DEVICE ? 'devices' : 'device'
  return others >= NAMES ? 'burst' : 'pair'
}

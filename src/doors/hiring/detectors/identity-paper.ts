import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'identity',
  looksFor: 'numbers of identity papers that stand under another name too',
  technique: 'T1656',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent: 'A number was mistyped, or the person has changed their name.',
  advice:
    'Ask to see the paper again in a live call and compare the number; ask whether the name was changed.',
  signals: { same: sign('A', 'The same paper number stands under two names') },
  lacks: lacksOthers('papers'),
  *inspect(application) {
    for (const { value, part, others, count } of sharedByStrangers(application, ['paper']))
      yield {
        signal: 'same',
        where: whereOf({ part }, `…${value.slice(-4)}`),
        why: `${whoElse(others, count - 1)}, under another name, has the same number`,
      }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'history',
  looksFor: 'several full-time positions held at once for long',
  technique: 'T1585',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent: 'Part-time work, a company of one’s own, dates that are rounded, or notice periods.',
  advice: 'Go through the dates together and ask how the work was divided.',
  signals: {
    several: sign('B', 'Three or more full-time positions were held at once for half a year'),
    two: sign('C', 'Two full-time positions were held at once for over a year'),
  },
  lacks: lacks('work'),
  *inspect({ work }) {
    const full = work.filter(
      ({ kind, from, yearsOnly }) => kind === 'full-time' && from !== undefined && !yearsOnly,
    )
    for (const [enough, months, signal] of [
      [3, 6, 'several'],
      [2, 13, 'two'],
    ] as const) {
      for (const position of full) {
        const start = position.from as number
        const end = start + months - 1
        const held = full.filter(
          (one) => (one.from as number) <= start && (one.to ?? Number.POSITIVE_INFINITY) >= end,
        )
        if (held.length < enough || (position.to ?? Number.POSITIVE_INFINITY) < end) continue
        yield {
          signal,
          where: whereOf(position, held.map(({ employer }) => employer).join(', ')),
          why: `${held.length} full-time positions overlap for at least ${months} months`,
        }
        return
      }
    }
  },
})

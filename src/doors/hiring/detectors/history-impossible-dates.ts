import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacks } from '../lacks.ts'
import { sign } from '../tiers.ts'

export default defineDetector<Application>()({
  family: 'history',
  looksFor: 'dates in a history that cannot be',
  technique: 'T1585',
  source: 'https://ofac.treasury.gov/media/923126/download?inline',
  innocent:
    'A slip of the pen, a form that turned day and month round, or a start that is agreed but still ahead.',
  advice: 'Ask the applicant to go through the dates.',
  signals: {
    order: sign('C', 'Something ends before it begins'),
    future: sign('C', 'Something lies in the future'),
  },
  lacks: lacks('work'),
  *inspect({ work, education, receivedAt }, { now }) {
    const today = new Date(receivedAt ?? now)
    const month = today.getUTCFullYear() * 12 + today.getUTCMonth()
    for (const station of [...work, ...education]) {
      const { from, to, part } = station
      const what = 'employer' in station ? station.employer : station.school
      if (from !== undefined && to !== undefined && to < from)
        yield {
          signal: 'order',
          where: whereOf({ part }, what),
          why: 'its end is given before its beginning',
        }
      if ('employer' in station && from !== undefined && from > month + AHEAD_MONTHS)
        yield { signal: 'future', where: whereOf({ part }, what), why: 'its beginning lies in the future' }
    }
  },
})

/** A new position may be agreed some months ahead. */
const AHEAD_MONTHS = 6

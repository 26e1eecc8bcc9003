import { defineDetector } from '../../../core/detector.ts'
import { type Application, whereOf } from '../application.ts'
import { lacksOthers } from '../lacks.ts'
import { sharedByStrangers, whoElse } from '../linkage/strangers.ts'
import { sign } from '../tiers.ts'

/** Two people may have joined and left one employer together; not two, and not a school as well. */
const STATIONS = 2
const MANY = 3

export default defineDetector<Application>()({
  family: 'history',
  looksFor: 'stations of a history that stand, month for month, in applications of other names',
  technique: 'T1585',
  source: 'https://www.ic3.gov/PSA/2025/PSA250123',
  innocent: 'Friends who studied and worked together, or a team that changed employers together.',
  advice:
    'Ask what the applicant did at each, who else was there, and confirm one station with the employer.',
  signals: {
    many: sign('A', 'Three or more stations are those of several applicants of other names'),
    some: sign('B', 'Two or more stations are those of an applicant of another name'),
  },
  lacks: lacksOthers('work', 'education'),
  *inspect(application) {
    const shared = sharedByStrangers(application, ['work history'])
    const byOther = Map.groupBy(
      shared.flatMap((value) => value.unrelated.map((other) => ({ value, other }))),
      ({ other }) => other.application,
    )
    const groups = [...byOther.values()].filter((group) => group.length >= STATIONS)
    const most = groups.sort((a, b) => b.length - a.length)[0]
    const first = most?.[0]
    if (!most || !first) return
    const several = groups.filter((group) => group.length >= MANY).length >= 2
    yield {
      signal: several ? 'many' : 'some',
      where: whereOf(first.value, most.map(({ value }) => value.value).join('; ')),
      why: `${whoElse([first.other], groups.length)}, under another name, has ${most.length} of the same stations with the same months`,
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { deedsOf, isHow } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'shells that are wired to somebody else’s machine',
  technique: 'T1059',
  source: 'https://attack.mitre.org/techniques/T1059/004/',
  innocent: 'Courses in security teach such lines, between machines of one’s own.',
  advice: 'Do not run it. If it ran, take the machine off the network.',
  signals: {
    shell: { strength: 'decisive', weight: 12, title: 'The command lets another machine type into this one' },
  },
  *inspect(artifact) {
    for (const { acts } of deedsOf(artifact)) {
      const act = acts.find((one) => isHow(one, HOW.reverseShell))
      if (act)
        yield {
          signal: 'shell',
          where: act.where,
          why: `A shell is wired to ${act.values[0] ?? 'a connection'}.`,
        }
    }
  },
})

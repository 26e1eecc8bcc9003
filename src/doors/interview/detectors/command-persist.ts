import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { deedsOf, fetchedRuns } from '../code/command/deeds.ts'

export default defineDetector<Artifact>()({
  family: 'command',
  looksFor: 'commands that arrange to be started again',
  technique: 'T1547',
  source: 'https://attack.mitre.org/techniques/T1547/',
  innocent: 'Services are installed this way, by whoever runs the machine.',
  advice: 'Do not run it. If it ran, look at what starts with the machine: `postern triage`.',
  signals: {
    fetched: { strength: 'strong', weight: 7, title: 'What the command fetches will start with the machine' },
    alone: { strength: 'context', weight: 2, title: 'The command has something start with the machine' },
  },
  *inspect(artifact) {
    for (const deed of deedsOf(artifact)) {
      const act = deed.acts.find(({ kind }) => kind === 'persist')
      if (!act) continue
      const fetched =
        fetchedRuns(deed).length > 0 ||
        act.origins.includes('network') ||
        deed.acts.some(({ kind }) => kind === 'download')
      yield {
        signal: fetched ? 'fetched' : 'alone',
        where: act.where,
        why: `${act.how} ${act.values.join(' ').slice(0, 160)}`.trim(),
      }
    }
  },
})

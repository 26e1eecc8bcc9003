import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'downloads that are made to start again with the machine or the shell',
  technique: 'T1547',
  source: 'https://attack.mitre.org/techniques/T1547/',
  innocent: 'An installer of a service sets up its own start, from files that it brings along.',
  advice:
    'Do not run it. If it ran, look at the place that it names before you open a shell or sign in again.',
  signals: {
    keeps: {
      strength: 'decisive',
      weight: 11,
      title: 'What a server hands out is made to start by itself from then on',
    },
  },
  *inspect({ acts }) {
    for (const [, inside] of Map.groupBy(acts, ({ where }) => where.file)) {
      const kept = inside.find((act) => act.kind === 'write-file' && act.origins.includes('network'))
      const persists = inside.find((act) => act.kind === 'persist')
      if (!kept || !persists) continue
      const [place = 'a place of its own'] = persists.values
      yield {
        signal: 'keeps',
        where: persists.where,
        why: `It keeps an answer of a server as ${kept.values[0]?.slice(0, 120) ?? 'a file'} and writes to ${place.slice(0, 120)}, which starts things by itself.`,
      }
    }
  },
})

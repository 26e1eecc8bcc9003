import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'the whole environment being sent out',
  technique: 'T1552.001',
  source: 'https://attack.mitre.org/techniques/T1552/001/',
  innocent:
    'Crash reporters send a few chosen variables. Sending all of them gives away every key that stands there.',
  advice:
    'Do not run it. If it ran, change every key and password that stood in the environment or in .env files.',
  signals: {
    reached: {
      strength: 'decisive',
      weight: 12,
      title: 'All environment variables are sent to a server by itself',
    },
    runs: {
      strength: 'decisive',
      weight: 12,
      title: 'All environment variables are sent to a server whose answer is run',
    },
    sends: { strength: 'strong', weight: 7, title: 'All environment variables are sent to a server' },
  },
  *inspect(artifact) {
    const running = new Set(
      artifact.acts.flatMap(({ kind, origins, file }) =>
        kind === 'run-code' && origins.includes('network') ? [file] : [],
      ),
    )
    for (const act of artifact.acts) {
      if (act.kind !== 'upload' || !act.origins.includes('environment')) continue
      const to = act.values[0] ? ` to ${act.values[0].slice(0, 120)}` : ''
      const way = act.trail ? ` It is reached so: ${route(act)}.` : ''
      yield {
        signal: running.has(act.file) ? 'runs' : act.trail ? 'reached' : 'sends',
        where: act.where,
        why: `${act.how} sends the environment with all its keys${to}.${way}`,
      }
    }
  },
})

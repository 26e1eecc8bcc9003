import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { deedsOf, fetchedRuns, isHow } from '../code/command/deeds.ts'
import { HOW } from '../code/command/how.ts'

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'commands that keep what they start from being seen',
  technique: 'T1564.003',
  source: 'https://attack.mitre.org/techniques/T1564/003/',
  innocent: 'Scheduled tasks and tools hide the windows of their helpers.',
  advice: 'Do not run it. What helps you has no need to hide.',
  signals: {
    window: { strength: 'strong', weight: 6, title: 'The command hides the window of what it starts' },
    silent: {
      strength: 'strong',
      weight: 5,
      title: 'What the command fetches goes on in the background, with nothing to be seen',
    },
    traces: { strength: 'strong', weight: 5, title: 'The command wipes the record of what was run' },
  },
  *inspect(artifact) {
    for (const deed of deedsOf(artifact)) {
      const { acts, isHanded } = deed
      const fetches = fetchedRuns(deed).length > 0
      const window = acts.find((act) => isHow(act, HOW.hiddenWindow))
      if (window && (isHanded || fetches)) {
        yield { signal: 'window', where: window.where, why: `It asks for a ${window.how}.` }
      }
      const small = acts.find((act) => isHow(act, HOW.minimised))
      if (small && !window && fetches) {
        yield { signal: 'window', where: small.where, why: `It asks for a ${small.how}.` }
      }
      const background = acts.find((act) => isHow(act, HOW.background))
      const silenced = acts.find((act) => isHow(act, HOW.silenced))
      if (fetches && background && silenced) {
        yield { signal: 'silent', where: background.where, why: `It ${background.how} and ${silenced.how}.` }
      }
      const history = acts.find((act) => isHow(act, HOW.history))
      if (history && acts.some(({ kind }) => kind === 'download' || kind === 'run-code')) {
        yield { signal: 'traces', where: history.where, why: `It ${history.how}.` }
      }
    }
  },
})

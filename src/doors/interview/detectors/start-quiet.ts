import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { actsByStart } from '../effects.ts'

const FOREIGN = new Set([
  'download',
  'upload',
  'run-code',
  'read-secret',
  'persist',
  'disable-protection',
  'hide',
  'make-executable',
])

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'editor tasks that keep themselves from being seen',
  technique: 'T1564.003',
  source: 'https://code.visualstudio.com/docs/reference/tasks-appendix',
  innocent: 'Watchers and type checks are often told not to come forward.',
  advice: 'Do not open the folder in an editor until you know what the task runs.',
  signals: {
    acts: {
      strength: 'strong',
      weight: 6,
      title: 'A task that hides itself reaches out or runs code when the folder is opened',
    },
    quiet: { strength: 'context', weight: 1.5, title: 'A task hides itself when the folder is opened' },
  },
  *inspect(artifact) {
    const acts = actsByStart(artifact)
    for (const start of artifact.starts) {
      if (!start.quiet || start.trigger !== 'open') continue
      const act = acts.get(start)?.find(({ kind, file }) => FOREIGN.has(kind) && file === start.where.file)
      if (act)
        yield {
          signal: 'acts',
          where: start.where,
          why: `${start.by} shows no panel and does this: ${act.how}.`,
        }
      else yield { signal: 'quiet', where: start.where, why: `${start.by} shows no panel or closes itself.` }
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'code that is kept in a file of another kind and loaded from there',
  technique: 'T1036.008',
  source: 'https://attack.mitre.org/techniques/T1036/008/',
  innocent: 'Bundlers import pictures and styles from code; those hold no code that acts.',
  advice: 'Do not run it. Open the file as text: code in a font, picture or list is there to be overlooked.',
  signals: {
    acts: {
      strength: 'decisive',
      weight: 12,
      title: 'Code that acts is kept in a file that is no script, and is loaded',
    },
    runs: { strength: 'strong', weight: 6, title: 'Text out of a file that is no script is run as code' },
  },
  *inspect(artifact) {
    for (const act of artifact.acts) {
      const ending = act.file?.split(/[\\/]/).at(-1)?.split('.').slice(1).at(-1)?.toLowerCase() ?? ''
      if (
        act.trail &&
        act.file &&
        OTHER.test(ending) &&
        ACTING.has(act.kind) &&
        artifact.reached.has(act.file)
      ) {
        yield { signal: 'acts', where: act.where, why: `${act.file} holds code (${act.how}); ${route(act)}.` }
      } else if (
        act.kind === 'run-code' &&
        act.origins.includes('file') &&
        act.values[0] &&
        OTHER_PATH.test(act.values[0])
      ) {
        yield {
          signal: 'runs',
          where: act.where,
          why: `${act.how} runs what ${act.values[0].slice(0, 100)} holds.`,
        }
      }
    }
  },
})

const OTHER =
  /^(?:woff2?|ttf|otf|eot|png|jpe?g|gif|ico|svg|webp|bmp|dat|dict|txt|log|bin|css|md|pdf|csv|mp[34]|map|lock|db)$/
const OTHER_PATH =
  /^[\w./~-]{1,200}\.(?:woff2?|ttf|otf|eot|png|jpe?g|gif|ico|svg|webp|bmp|dat|dict|log|bin|pdf|mp[34])$/i
const ACTING = new Set(['run-code', 'run-program', 'download', 'upload', 'write-file', 'read-secret'])

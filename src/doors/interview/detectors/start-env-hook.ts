import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'what a shell runs on entering the folder',
  technique: 'T1546.004',
  source: 'https://direnv.net/man/direnv-stdlib.1.html',
  innocent: 'Such files set variables and choose versions of tools; some fetch a helper of their tool.',
  advice: 'Do not allow the folder in direnv or mise, and do not open a terminal in it.',
  signals: {
    acts: {
      strength: 'decisive',
      weight: 13,
      title: 'Entering the folder in a terminal runs foreign code',
    },
    asks: {
      strength: 'strong',
      weight: 5,
      title: 'Entering the folder in a terminal asks an unknown server for something',
    },
  },
  *inspect(artifact) {
    for (const [start, acts] of actsByStart(artifact)) {
      if (start.trigger !== 'enter') continue
      const effects = effectsOf(acts)
      const worst = effects.find(({ kind }) => kind !== 'released')
      const asks = acts.find(({ kind, file }) => kind === 'download' && file === start.where.file)
      if (worst)
        yield { signal: 'acts', where: worst.act.where, why: `${route(worst.act)}: it ${worst.words}.` }
      else if (asks && effects.length === 0)
        yield { signal: 'asks', where: asks.where, why: `${route(asks)}: ${asks.how}.` }
    }
  },
})

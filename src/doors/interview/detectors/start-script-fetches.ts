import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'scripts for building, testing and starting that fetch code and run it',
  technique: 'T1105',
  source: 'https://attack.mitre.org/techniques/T1105/',
  innocent: 'A script may install a tool from its maker, above all within a container.',
  advice: 'Run none of the scripts before you know what the server hands out.',
  signals: {
    piped: {
      strength: 'strong',
      weight: 7,
      title: 'A script of the project runs code that an unknown server hands out',
    },
    contained: {
      strength: 'context',
      weight: 2,
      title: 'A container runs code that a server hands out',
    },
  },
  *inspect(artifact) {
    for (const [start, acts] of actsByStart(artifact)) {
      if (!/^(?:build|test|start)$/.test(start.trigger) || start.by.startsWith('the tool that reads'))
        continue
      const written = acts.filter(
        ({ file, language }) => file === start.where.file || /^(?:shell|powershell|cmd)$/.test(language),
      )
      const worst = effectsOf(written).find(({ kind }) => kind === 'fetched')
      if (!worst) continue
      const signal = /container/.test(start.by) ? 'contained' : 'piped'
      yield { signal, where: worst.act.where, why: `${route(worst.act)}: it ${worst.words}.` }
    }
  },
})

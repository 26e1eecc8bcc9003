import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'commands that a development container runs, above all on the machine itself',
  technique: 'T1204.002',
  source: 'https://containers.dev/implementors/json_reference/',
  innocent: 'A container installs its tools when it is made; that happens within it.',
  advice: 'Do not open the folder in a container before you have read devcontainer.json.',
  signals: {
    host: {
      strength: 'decisive',
      weight: 13,
      title: 'Opening the folder runs foreign code on the machine itself, outside the container',
    },
    container: {
      strength: 'strong',
      weight: 6,
      title: 'The development container runs code that a server hands out',
    },
    initialize: {
      strength: 'context',
      weight: 1.5,
      title: 'The development container runs a command on the machine itself',
    },
  },
  *inspect(artifact) {
    const acts = actsByStart(artifact)
    for (const start of artifact.starts) {
      if (!/devcontainer\.json$/i.test(start.where.file ?? '')) continue
      const onHost = start.by.includes('initializeCommand')
      const worst = effectsOf(acts.get(start) ?? []).find(({ kind }) => kind !== 'released')
      if (worst)
        yield {
          signal: onHost ? 'host' : 'container',
          where: worst.act.where,
          why: `${route(worst.act)}: it ${worst.words}.`,
        }
      else if (onHost) yield { signal: 'initialize', where: start.where, why: `It is run by ${start.by}.` }
    }
  },
})

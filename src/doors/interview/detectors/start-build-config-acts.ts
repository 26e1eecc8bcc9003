import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'configurations of build and test tools that run foreign code',
  technique: 'T1195.001',
  source: 'https://attack.mitre.org/techniques/T1195/001/',
  innocent: 'Configurations read variables, ask git for a version and load plugins.',
  advice: 'Build, test and lint nothing in this folder; editors load some of these files on opening.',
  signals: {
    fetched: {
      strength: 'decisive',
      weight: 13,
      title: 'A build configuration runs code that a server hands out',
    },
    decoded: {
      strength: 'decisive',
      weight: 12,
      title: 'A build configuration runs code that is kept unreadable',
    },
    taken: { strength: 'decisive', weight: 12, title: 'A build configuration sends private data out' },
    sends: { strength: 'strong', weight: 5, title: 'A build configuration sends something to a server' },
    asks: { strength: 'context', weight: 2, title: 'A build configuration asks a server for something' },
  },
  *inspect(artifact) {
    for (const [start, acts] of actsByStart(artifact)) {
      if (!start.by.startsWith('the tool that reads')) continue
      const worst = effectsOf(acts).find(({ kind }) => kind !== 'released')
      if (worst && worst.kind !== 'released') {
        yield { signal: worst.kind, where: worst.act.where, why: `${route(worst.act)}: it ${worst.words}.` }
        continue
      }
      const own = (kind: PlacedAct['kind']) =>
        acts.find((act) => act.kind === kind && act.file === start.where.file)
      const sends = own('upload')
      const asks = own('download')
      if (sends) yield { signal: 'sends', where: sends.where, why: `${route(sends)}: ${sends.how}.` }
      else if (asks) yield { signal: 'asks', where: asks.where, why: `${route(asks)}: ${asks.how}.` }
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, PlacedAct } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'installs that run code from a server',
  technique: 'T1195.002',
  source: 'https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts',
  innocent:
    'Tools written in other languages fetch their program on install, from a registry or from their releases on GitHub.',
  advice: 'Install with --ignore-scripts.',
  signals: {
    'at-once': {
      strength: 'decisive',
      weight: 13,
      title: 'An install runs code that a server hands out',
    },
    taken: { strength: 'decisive', weight: 12, title: 'An install sends private data out' },
    decoded: { strength: 'strong', weight: 6, title: 'An install runs code that is kept unreadable' },
    kept: {
      strength: 'strong',
      weight: 5,
      title: 'An install fetches a program from an unknown server and starts it',
    },
    released: { strength: 'context', weight: 0.5, title: 'An install fetches a program from its maker' },
  },
  *inspect(artifact) {
    for (const [start, acts] of actsByStart(artifact)) {
      if (start.trigger !== 'install' || SETTINGS.test(start.where.file ?? '')) continue
      for (const effect of effectsOf(acts)) {
        if (effect.kind === 'fetched' && !effect.atOnce && isFar(effect.act)) continue
        const signal = effect.kind === 'fetched' ? (effect.atOnce ? 'at-once' : 'kept') : effect.kind
        yield { signal, where: effect.act.where, why: `${route(effect.act)}: it ${effect.words}.` }
      }
    }
  },
})

/** So many modules away that the install does not come there by all that is known: a tool loads its parts. */
const isFar = ({ trail, language }: PlacedAct): boolean =>
  language === 'javascript' && (trail?.steps.length ?? 0) > 4

/** What package managers load has a detector of its own. */
const SETTINGS =
  /(?:^|[/ ])(?:\.npmrc|\.yarnrc(?:\.yml)?|\.?pnpmfile\.[cm]?js|\.node-options|yarn\.config\.[cm]?js)$|\.yarn\/plugins\//

import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'

const SETTINGS =
  /(?:^|[/ ])(?:\.npmrc|\.yarnrc(?:\.yml)?|\.?pnpmfile\.[cm]?js|pnpm-workspace\.yaml|\.node-options|yarn\.config\.[cm]?js|rush-pnpmfile\.js|bunfig\.toml)$|\.yarn\/plugins\//
/** Acts that adjusting dependencies has no need of. */
const FOREIGN = new Set(['download', 'upload', 'run-code', 'run-program', 'read-environment', 'read-secret'])

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'package manager settings that run code of the project',
  technique: 'T1195.001',
  source: 'https://pnpm.io/pnpmfile',
  innocent:
    'Yarn is often kept in the project under .yarn/releases, and a pnpmfile adjusts what other packages ask for.',
  advice: 'Do not install before you have read the setting: --ignore-scripts does not stop it.',
  signals: {
    acts: {
      strength: 'decisive',
      weight: 12,
      title: 'The package manager is made to run foreign code before it installs anything',
    },
    reaches: {
      strength: 'strong',
      weight: 6,
      title: 'What the package manager loads reaches out or starts programs',
    },
    replaced: {
      strength: 'strong',
      weight: 5,
      title: 'A setting puts a file of the project in the place of a program of the package manager',
    },
  },
  *inspect(artifact) {
    const acts = actsByStart(artifact)
    for (const start of artifact.starts) {
      const file = start.where.file ?? ''
      if (!SETTINGS.test(file)) continue
      const own = acts.get(start) ?? []
      const isYarn = /(?:^|\/)\.yarn\/(?:releases|plugins|sdks)\//.test(
        start.runs.as === 'file' ? start.runs.path : file,
      )
      const worst = effectsOf(own).find(({ kind }) => kind !== 'released')
      const reach = own.find(
        ({ kind, file: at }) => FOREIGN.has(kind) && (at !== file || /\.[cm]?js$/.test(file)),
      )
      if (worst && !isYarn)
        yield { signal: 'acts', where: worst.act.where, why: `${route(worst.act)}: it ${worst.words}.` }
      else if (reach && !isYarn)
        yield { signal: 'reaches', where: reach.where, why: `${route(reach)}: ${reach.how}.` }
      else if (
        !isYarn &&
        /setting (?:script-?shell|node-?options|git|yarn-?path)$/i.test(start.by) &&
        OWN.test(commandOf(start))
      )
        yield { signal: 'replaced', where: start.where, why: `${start.by} names ${start.where.text}.` }
    }
  },
})

/** A path within the project. */
const OWN = /(?:^|[\s=])(?:\.{0,2}\/?(?:[\w.-]+\/){0,20}[\w.-]+\.(?:[cm]?js|sh|bat|cmd|ps1)|\.{1,2}\/\S+)/

const commandOf = ({ runs }: Artifact['starts'][number]): string =>
  runs.as === 'command' ? runs.command : runs.as === 'file' ? runs.path : ''

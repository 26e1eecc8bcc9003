import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { dependenciesOf } from '../dependencies/read.ts'
import { KNOWN_NPM, NPM_SCOPES } from '../knowledge/popular-npm.ts'

const ALIAS = /^npm:((?:@[^/@]+\/)?[^/@]+)(?:@.*)?$/

export default defineDetector<Artifact>()({
  family: 'dependency',
  looksFor: 'well-known package names that stand for another package',
  technique: 'T1195.001',
  source: 'https://docs.npmjs.com/cli/using-npm/package-spec#aliases',
  innocent:
    'Aliases put a fork or a smaller substitute in the place of a package, or hold two versions at once.',
  advice:
    'Look up the package that the alias leads to: that one is installed, whatever the code says it requires.',
  signals: {
    stranger: { strength: 'strong', weight: 5, title: 'A well-known name stands for an unknown package' },
    fork: { strength: 'context', weight: 1, title: 'A well-known name stands for a fork of its own name' },
  },
  *inspect(artifact) {
    for (const { ecosystem, name, spec, from, where } of dependenciesOf(artifact).all) {
      const real = ecosystem === 'npm' && from !== 'lock' ? ALIAS.exec(spec)?.[1] : undefined
      if (real === undefined || !isKnown(name) || isKnown(real)) continue
      yield {
        signal: real.includes(name.split('/').at(-1) as string) ? 'fork' : 'stranger',
        where,
        why: `Code that requires “${name}” gets the package “${real}”.`,
      }
    }
  },
})

const isKnown = (name: string) => KNOWN_NPM.has(name) || NPM_SCOPES.has(name.split('/', 1)[0] as string)

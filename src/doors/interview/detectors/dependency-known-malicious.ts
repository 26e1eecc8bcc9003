import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import type { Dependency } from '../dependencies/dependency.ts'
import { dependenciesOf, packageValue } from '../dependencies/read.ts'

export default defineDetector<Artifact>()({
  family: 'dependency',
  looksFor: 'packages that a loaded list knows as malicious',
  technique: 'T1195.001',
  source: 'https://github.com/ossf/malicious-packages',
  innocent:
    'A name may have been taken over by honest people after the bad package was removed from the registry.',
  advice: 'Do not install. If it is installed already, treat the machine and every secret on it as taken.',
  signals: {
    listed: { strength: 'decisive', weight: 12, title: 'A package is known to be malicious' },
    possible: {
      strength: 'strong',
      weight: 6,
      title: 'A package has a version that is known to be malicious',
    },
  },
  *inspect(artifact, { indicators }) {
    const { all } = dependenciesOf(artifact)
    if (all.length === 0) return
    if (!indicators.has('package')) {
      yield {
        unknown: {
          what: 'packages that are known to be malicious',
          why: 'no list of malicious packages is loaded (`postern intel add FILE`)',
        },
      }
      return
    }
    const seen = new Set<string>()
    for (const dependency of all) {
      const value = packageValue(dependency)
      if (seen.has(value)) continue
      seen.add(value)
      const hit = indicators.find({ type: 'package', value })
      if (hit?.judgement === 'block') {
        yield { signal: 'listed', where: dependency.where, why: whyOf(dependency, hit.source, hit.value) }
        continue
      }
      const lowest = lowestOf(dependency)
      const possible = lowest && indicators.find({ type: 'package', value: packageValue(lowest) })
      if (lowest && possible?.judgement === 'block')
        yield {
          signal: 'possible',
          where: dependency.where,
          why: `${dependency.name} is asked for as “${dependency.spec}”, which version ${lowest.version} would do; ${possible.value} is on the list “${possible.source}”.`,
        }
    }
  },
})

const whyOf = ({ name, version }: Dependency, source: string, value: string) =>
  `${name}${version === undefined ? '' : ` ${version}`} is on the list “${source}” (${value}).`

/** Of a range such as `^1.2.3` or `>=1.2.3`, the version that it starts from. */
function lowestOf(dependency: Dependency): Dependency | undefined {
  if (dependency.version !== undefined) return undefined
  const version = /^(?:npm:.*@)?(?:\^|~|~>|~=|>=)\s*v?(\d+(?:\.\d+){0,2}[\w.-]{0,40})(?:$|[\s,<])/.exec(
    dependency.spec,
  )?.[1]
  return version === undefined ? undefined : { ...dependency, version }
}

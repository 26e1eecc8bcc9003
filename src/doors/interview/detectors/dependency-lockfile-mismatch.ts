import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import type { Dependency } from '../dependencies/dependency.ts'
import { dependenciesOf } from '../dependencies/read.ts'

/** `https://registry/@scope/name/-/name-1.0.0.tgz`, as every registry of npm writes it. */
const TARBALL =
  /\/((?:@[\w.-]+(?:\/|%2f))?[\w.-]+)\/-\/(?:@[\w.-]+\/)?([\w.-]+)-(\d+\.\d+\.\d+[\w.-]*?)\.tgz(?:[?#].*)?$/i

const ADDRESS_READ = 1_000

/** With at least so many locked packages, and so small a share without a checksum, the lack is odd. */
const LOCKED_COUNT = 20
const LACKING_SHARE = 0.02

export default defineDetector<Artifact>()({
  family: 'dependency',
  looksFor: 'lock files that name one package and fetch another',
  technique: 'T1195.001',
  source:
    'https://snyk.io/blog/why-npm-lockfiles-can-be-a-security-blindspot-for-injecting-malicious-modules/',
  innocent: 'An alias is written so on purpose. Mirrors sometimes have paths of their own.',
  advice:
    'Do not install from this lock file: what is installed is what the address says, whatever name stands above it.',
  signals: {
    name: { strength: 'strong', weight: 8, title: 'A lock file fetches another package than it names' },
    version: { strength: 'strong', weight: 5, title: 'A lock file fetches another version than it names' },
    checksum: {
      strength: 'context',
      weight: 2,
      title: 'A locked package lacks the checksum that the others have',
    },
  },
  *inspect(artifact) {
    const locked = dependenciesOf(artifact).all.filter(
      ({ from, ecosystem }) => from === 'lock' && ecosystem === 'npm',
    )
    for (const dependency of locked) {
      const differs = difference(dependency)
      if (differs)
        yield {
          signal: differs.signal,
          where: dependency.where,
          why: `Under the name ${dependency.name} ${dependency.version ?? ''} it fetches ${differs.fetched}.`,
        }
    }
    for (const [, inFile] of Map.groupBy(locked, ({ file }) => file)) {
      const fetched = inFile.filter(
        ({ resolved }) => resolved !== undefined && TARBALL.test(resolved.slice(0, ADDRESS_READ)),
      )
      const lacking = fetched.filter(({ integrity }) => integrity === undefined)
      if (fetched.length < LOCKED_COUNT || lacking.length > fetched.length * LACKING_SHARE) continue
      for (const { name, where } of lacking)
        yield {
          signal: 'checksum',
          where,
          why: `${name} is one of ${lacking.length} of ${fetched.length} packages whose content no checksum holds.`,
        }
    }
  },
})

function difference({ name, spec, version, resolved }: Dependency) {
  const [, path, file, fetchedVersion] = TARBALL.exec((resolved ?? '').slice(0, ADDRESS_READ)) ?? []
  if (path === undefined || file === undefined || fetchedVersion === undefined) return undefined
  const alias = /^npm:((?:@[^/@]+\/)?[^/@]+)/.exec(spec)?.[1]
  const fetched = path.replace(/%2f/i, '/')
  const named = alias ?? name
  if (
    fetched.toLowerCase() !== named.toLowerCase() &&
    !fetched.toLowerCase().endsWith(`/${named.toLowerCase()}`)
  )
    return { signal: 'name' as const, fetched }
  if (version !== undefined && plain(version) !== plain(fetchedVersion))
    return { signal: 'version' as const, fetched: `${fetched} ${fetchedVersion}` }
  return undefined
}

const plain = (version: string) => version.split('+', 1)[0] as string

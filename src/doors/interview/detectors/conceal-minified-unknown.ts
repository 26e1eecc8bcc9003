import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { isCarried, isJavaScript } from '../concealment/code-files.ts'
import { claimedLibrary } from '../knowledge/released-libraries.ts'
import { placeAt } from '../starts/source/lines.ts'

/** What a library for pages has no use for, and what code in Node is written for. */
const FOREIGN =
  /require\s*\(\s*['"`](?:node:)?(?:child_process|fs|os|net|https?|vm|axios|request|node-fetch|socket\.io-client)['"`]\s*\)|\bprocess\.(?:env\b(?!\.(?:NODE_ENV|DEBUG|[A-Z_]*TEST))|platform|argv)|\bos\.(?:hostname|homedir|userInfo)\s*\(/
const SEVERE = new Set([
  'run-program',
  'read-environment',
  'read-secret',
  'persist',
  'read-chain',
  'disable-protection',
])

export default defineDetector<Artifact>()({
  family: 'concealment',
  looksFor: 'well-known libraries that do what the library never does',
  technique: 'T1036.005',
  source: 'https://attack.mitre.org/techniques/T1036/005/',
  innocent: 'A bundle may hold a library together with code of the project.',
  advice: 'Put the file that the library’s makers release in its place, and run nothing before.',
  signals: {
    trojan: {
      strength: 'decisive',
      weight: 12,
      title: 'A file that poses as a known library for pages runs programs or foreign code',
    },
    foreign: {
      strength: 'strong',
      weight: 6,
      title: 'A file that poses as a known library for pages reaches for the machine',
    },
    minified: {
      strength: 'strong',
      weight: 6,
      title: 'A minified file among the sources runs code that a server hands out',
    },
  },
  *inspect(artifact) {
    const actsOf = Map.groupBy(artifact.acts, ({ file }) => file)
    for (const file of artifact.files) {
      if (!isJavaScript(file) || isCarried(file)) continue
      const library = claimedLibrary(file)
      const isMinified = /[.-]min\.[cm]?js$/i.test(file.name)
      if (library === undefined && !isMinified) continue
      const acts = actsOf.get(file.path) ?? []
      const runs = acts.find(
        ({ kind, origins }) =>
          kind === 'run-code' && (origins.includes('network') || origins.includes('chain')),
      )
      const severe = runs ?? acts.find(({ kind }) => SEVERE.has(kind))
      if (library !== undefined && severe)
        yield {
          signal: 'trojan',
          where: severe.where,
          why: `${file.inner} goes by the name of ${library}, which never does this: ${severe.how}.`,
        }
      else if (library !== undefined) yield* foreign(file, library)
      else if (runs) yield { signal: 'minified', where: runs.where, why: `${file.inner}: ${runs.how}.` }
    }
  },
})

function* foreign(file: ArtifactFile, library: string) {
  const at = file.text()?.search(FOREIGN) ?? -1
  if (at >= 0)
    yield {
      signal: 'foreign' as const,
      where: placeAt(file, at),
      why: `${file.inner} goes by the name of ${library}, which has no use for this.`,
    }
}

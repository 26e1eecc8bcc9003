import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import type { Dependency } from '../dependencies/dependency.ts'
import { type Likeness, likenessOf } from '../dependencies/lookalike.ts'
import { dependenciesOf } from '../dependencies/read.ts'

const WORDS: Record<Likeness['how'], (name: string, to: string) => string> = {
  eye: (name, to) => `“${name}” looks like the well-known “${to}” and is another package`,
  slip: (name, to) => `“${name}” is one slip of a finger from the well-known “${to}”`,
  punctuation: (name, to) => `“${name}” is the well-known “${to}” with other dots, hyphens or scope`,
  scope: (name, to) => `the scope of “${name}” is nearly ${to}, which belongs to a known maker`,
  added: (name, to) => `“${name}” puts a word to the well-known “${to}”`,
}

export default defineDetector<Artifact>()({
  family: 'dependency',
  looksFor: 'packages with names that are nearly those of well-known ones',
  technique: 'T1195.001',
  source: 'https://github.com/DataDog/guarddog',
  innocent:
    'Forks, plug-ins and old packages sometimes have such names. Whoever wrote the project may have mistyped.',
  advice:
    'Look the package up in the registry: who publishes it, since when, and how many use it. Install nothing before.',
  signals: {
    close: {
      strength: 'strong',
      weight: 6,
      title: 'A package has nearly the name of a well-known one',
    },
    squat: {
      strength: 'strong',
      weight: 5,
      title: 'A package has a well-known name in another writing',
    },
    added: { strength: 'context', weight: 2, title: 'A package adds a word to a well-known name' },
  },
  *inspect(artifact) {
    const seen = new Set<string>()
    for (const dependency of dependenciesOf(artifact).all) {
      const key = `${dependency.ecosystem}:${dependency.name}`
      if (dependency.from === 'lock' || isLocal(dependency) || seen.has(key)) continue
      seen.add(key)
      const likeness = likenessOf(dependency.ecosystem, dependency.name)
      if (!likeness || isAsItIs(dependency, likeness)) continue
      yield {
        signal: SIGNALS[likeness.how],
        where: dependency.where,
        why: `${WORDS[likeness.how](dependency.name, likeness.to)}; ${dependency.from === 'own' ? 'this package calls itself that' : 'the project asks for it'}.`,
      }
    }
  },
})

const SIGNALS = {
  eye: 'close',
  slip: 'close',
  scope: 'close',
  punctuation: 'squat',
  added: 'added',
} as const

/** A part of the same project has the name that its makers like. */
const isLocal = ({ spec }: Dependency) => /^(?:workspace|file|link|portal):/.test(spec)

/** An alias leads to the very package whose name it resembles. */
const isAsItIs = ({ spec }: Dependency, { to }: Likeness) =>
  spec.startsWith(`npm:${to}@`) || spec === `npm:${to}`

import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'

export default defineDetector<Artifact>()({
  family: 'loader',
  looksFor: 'programs that install packages without a word',
  technique: 'T1195.001',
  source: 'https://attack.mitre.org/techniques/T1195/001/',
  innocent: 'Starter kits install what they set up, and say so. They do not keep it out of package.json.',
  advice: 'Do not run it. Read which packages it brings in, and why they are not named in package.json.',
  signals: {
    traceless: {
      strength: 'strong',
      weight: 6.5,
      title: 'Installs packages while it runs, silently and without a trace in package.json',
    },
    quiet: { strength: 'context', weight: 2, title: 'Installs packages while it runs, without a word' },
  },
  *inspect(artifact) {
    for (const act of artifact.acts) {
      if (act.kind !== 'install-package' || !PROGRAMS.has(act.language)) continue
      const command = `${act.how} ${act.values.join(' ')}`
      const traceless = /--no-save\b|--no-package-lock\b|--prefix\b/.test(command)
      const quiet = QUIET.test(command)
      if (!quiet && !traceless) continue
      yield {
        signal: traceless && quiet ? 'traceless' : 'quiet',
        where: act.where,
        why: `It runs ${act.how}.`,
      }
    }
  },
})

const PROGRAMS = new Set(['javascript', 'python'])
const QUIET = /--silent\b|--quiet\b|-q\b|-s\b|--loglevel[ =]+(?:silent|error)|--no-progress\b|--no-warnings\b/

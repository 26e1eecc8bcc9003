import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'what runs as soon as the folder is opened in an editor',
  technique: 'T1204.002',
  source: 'https://code.visualstudio.com/docs/editing/workspaces/workspace-trust',
  innocent: 'Some teams have the editor install packages or start a watcher when a project is opened.',
  advice: 'Do not open the folder in an editor, and do not trust it when the editor asks.',
  signals: {
    fetched: {
      strength: 'decisive',
      weight: 14,
      title: 'Opening the folder runs code that a server hands out',
    },
    decoded: {
      strength: 'decisive',
      weight: 12,
      title: 'Opening the folder runs code that is kept unreadable',
    },
    taken: {
      strength: 'decisive',
      weight: 13,
      title: 'Opening the folder sends private data out',
    },
    released: {
      strength: 'strong',
      weight: 5,
      title: 'Opening the folder installs a program from its maker’s server',
    },
    asks: { strength: 'strong', weight: 6, title: 'Opening the folder asks a server for something' },
    runs: { strength: 'context', weight: 1, title: 'Opening the folder runs a command' },
  },
  *inspect(artifact) {
    const acts = actsByStart(artifact)
    for (const start of artifact.starts) {
      if (start.trigger !== 'open' || /devcontainer\.json$/i.test(start.where.file ?? '')) continue
      const own = acts.get(start) ?? []
      const [worst] = effectsOf(own)
      if (worst) {
        yield { signal: worst.kind, where: worst.act.where, why: `${route(worst.act)}: it ${worst.words}.` }
        continue
      }
      const asks = own.find(({ kind, file }) => kind === 'download' && file === start.where.file)
      if (asks)
        yield {
          signal: 'asks',
          where: asks.where,
          why: `${start.by} asks ${asks.values[0] ?? 'a server'} (${asks.how}).`,
        }
      else yield { signal: 'runs', where: start.where, why: `It is run by ${start.by}.` }
    }
  },
})

import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'
import { actsByStart, effectsOf, route } from '../effects.ts'

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'git hooks and git settings that run foreign code',
  technique: 'T1546',
  source: 'https://git-scm.com/docs/githooks',
  innocent: 'Hooks check style and run tests. They have no need to fetch programs.',
  advice: 'Run no git command in this folder, not even a checkout. Delete the hooks first.',
  signals: {
    fetched: { strength: 'decisive', weight: 14, title: 'A git hook runs code that a server hands out' },
    decoded: { strength: 'decisive', weight: 12, title: 'A git hook runs code that is kept unreadable' },
    taken: { strength: 'decisive', weight: 12, title: 'A git hook sends private data out' },
    asks: { strength: 'strong', weight: 5, title: 'A git hook asks a server for something' },
  },
  *inspect(artifact) {
    for (const [start, acts] of actsByStart(artifact)) {
      if (start.trigger !== 'clone' && !acts.some((act) => isHook(act.file ?? ''))) continue
      const own = start.trigger === 'clone' ? acts : acts.filter((act) => isHook(act.file ?? ''))
      const worst = effectsOf(own).find(({ kind }) => kind !== 'released')
      if (worst && worst.kind !== 'released') {
        yield { signal: worst.kind, where: worst.act.where, why: `${route(worst.act)}: it ${worst.words}.` }
        continue
      }
      const asks = own.find(({ kind, file }) => kind === 'download' && file === start.where.file)
      if (asks)
        yield { signal: 'asks', where: asks.where, why: `${start.by} asks ${asks.values[0] ?? 'a server'}.` }
    }
  },
})

const isHook = (file: string) => /(?:^|[/ ])(?:\.?git-?hooks|\.husky|\.git\/hooks)\/[^/]+$/i.test(file)

import { defineDetector } from '../../../core/detector.ts'
import type { Artifact } from '../artifact.ts'

/** Kinds of acts that a hook of an honest project has no need of. */
const FOREIGN = new Set(['download', 'upload', 'persist', 'read-secret', 'disable-protection'])

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'git being told to run hooks of the project',
  technique: 'T1546',
  source: 'https://git-scm.com/docs/git-config#Documentation/git-config.txt-corehooksPath',
  innocent: 'Husky and many teams set a folder of hooks on install, to check style before a commit.',
  advice: 'Read the hooks before any git command is run in this folder.',
  signals: {
    armed: {
      strength: 'decisive',
      weight: 13,
      title: 'Git is told to run the project’s hooks, and they reach out to a server',
    },
    'on-open': {
      strength: 'strong',
      weight: 6,
      title: 'Opening the folder tells git to run the project’s hooks',
    },
    set: { strength: 'context', weight: 0.5, title: 'Git is told to run the project’s hooks' },
  },
  *inspect(artifact) {
    for (const act of artifact.acts) {
      if (act.kind !== 'set-hooks') continue
      const folder = (act.values[0] ?? '').replace(/^\.\/|\/+$/g, '')
      const hook =
        folder === ''
          ? undefined
          : artifact.acts.find((one) => FOREIGN.has(one.kind) && liesIn(one.file, folder))
      if (hook)
        yield {
          signal: 'armed',
          where: hook.where,
          why: `${act.trail?.start.by ?? 'The project'} sets ${folder} as the folder of hooks; ${hook.file} does this: ${hook.how}.`,
        }
      else if (act.trail && /^(?:open|enter|assist)$/.test(act.trail.start.trigger))
        yield {
          signal: 'on-open',
          where: act.where,
          why: `${act.trail.start.by} sets ${folder || 'a folder'} as the folder of hooks.`,
        }
      else if (act.trail)
        yield {
          signal: 'set',
          where: act.where,
          why: `${act.trail.start.by} sets ${folder || 'a folder'} as the folder of hooks.`,
        }
    }
  },
})

const liesIn = (file: string | undefined, folder: string) =>
  `/${file ?? ''}`.replaceAll(' › ', '/').includes(`/${folder}/`)

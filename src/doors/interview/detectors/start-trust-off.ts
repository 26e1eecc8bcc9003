import type { Node } from 'jsonc-parser'
import { defineDetector } from '../../../core/detector.ts'
import type { Artifact, ArtifactFile } from '../artifact.ts'
import { member, members, placeOf, readJson } from '../starts/source/json.ts'

/** Settings that take a question away, with the value that does. */
const SETTINGS: Record<string, (value: unknown) => boolean> = {
  'task.allowAutomaticTasks': (value) => value === 'on',
  'security.workspace.trust.enabled': (value) => value === false,
  'security.workspace.trust.untrustedFiles': (value) => value === 'open',
  'security.workspace.trust.startupPrompt': (value) => value === 'never',
  'security.workspace.trust.banner': (value) => value === 'never',
  'chat.tools.autoApprove': (value) => value === true,
  'chat.tools.global.autoApprove': (value) => value === true,
}

export default defineDetector<Artifact>()({
  family: 'auto-run',
  looksFor: 'editor settings that take away the question before something runs',
  technique: 'T1562.001',
  source: 'https://code.visualstudio.com/docs/editing/workspaces/workspace-trust',
  innocent: 'A team that uses folder-open tasks may allow them for everybody.',
  advice: 'Do not open the folder in an editor until you know what its tasks run.',
  signals: {
    together: {
      strength: 'strong',
      weight: 6,
      title: 'The editor is told not to ask, and something runs when the folder is opened',
    },
    trust: { strength: 'strong', weight: 5, title: 'The editor is told to trust the folder without asking' },
    tasks: { strength: 'context', weight: 2, title: 'The editor is told to run tasks without asking' },
  },
  *inspect(artifact) {
    const opens = artifact.starts.some(
      ({ trigger, where }) => trigger === 'open' && /tasks\.json$|\.code-workspace$/.test(where.file ?? ''),
    )
    for (const file of artifact.files) {
      const isWorkspace = file.extension === 'code-workspace'
      if (!isWorkspace && !/(?:^|\/)\.vscode\/settings\.json$/i.test(file.inner)) continue
      const { root } = readJson(file)
      const settings = isWorkspace ? member(root, 'settings') : root
      const off = members(settings).filter(({ key, value }) => SETTINGS[key]?.(value.value))
      for (const { key, keyNode } of off) {
        const trust = key.startsWith('security.') || key.startsWith('chat.')
        yield {
          signal: trust && (opens || off.length > 1) ? 'together' : trust ? 'trust' : 'tasks',
          where: placeOf(file, keyNode, lineOf(file, keyNode)),
          why: `${file.inner} sets ${key}.`,
        }
      }
    }
  },
})

const lineOf = (file: ArtifactFile, node: Node): string =>
  (file.text() ?? '').slice(node.offset, node.offset + 100).split('\n', 1)[0] ?? ''

import { evidence } from '../../../core/finding.ts'
import { commandsOf, holdsCommand } from '../code/shortcut.ts'
import { msiOf, runsAs } from '../installers/msi-actions.ts'
import { folderOf } from '../intake/resolve.ts'
import type { StartReader } from '../start.ts'

/** Files that run a command when they are opened: shortcuts, locations, registry entries, installer packages. */
const shortcuts: StartReader = {
  reads: holdsCommand,

  *read(file) {
    const msi = msiOf(file)
    const common = { folder: folderOf(file.path), quiet: false } as const
    for (const { command, shell, where } of commandsOf(file))
      yield {
        ...common,
        trigger: msi ? 'install' : 'start',
        by: msi ? `the installer ${file.name}` : `opening ${file.name}`,
        where,
        runs: { as: 'command', command, shell },
      }
    for (const action of msi?.actions ?? []) {
      const language = runsAs(action)
      if ((language !== 'javascript' && language !== 'vbscript') || !msi?.sequenced.has(action.name)) continue
      yield {
        ...common,
        trigger: 'install',
        by: `the installer ${file.name}`,
        where: {
          part: `action ${action.name}`,
          file: file.path,
          line: 1,
          column: 1,
          text: evidence(action.target),
        },
        runs: { as: 'code', code: action.target, language },
      }
    }
    if (msi?.problem) yield { unknown: { what: file.path, why: msi.problem } }
  },
}

export default shortcuts

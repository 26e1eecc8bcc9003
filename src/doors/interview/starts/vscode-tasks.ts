import type { Node } from 'jsonc-parser'
import type { ArtifactFile } from '../artifact.ts'
import { folderOf, joinPath } from '../intake/resolve.ts'
import type { Start, StartReader } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { items, member, placeOf, readJson, stringOf } from './source/json.ts'
import { folderAbove, withoutWorkspace } from './source/paths.ts'
import { dependencies, isQuiet, labelOf, type TaskCommand, taskCommands } from './source/vscode-task.ts'

const TASKS = 500

/**
 * Tasks of Visual Studio Code and what is built on it.
 * Format: https://code.visualstudio.com/docs/reference/tasks-appendix
 */
const reader: StartReader = {
  reads: ({ inner, extension }) =>
    extension === 'code-workspace' || /(^|\/)\.vscode\/tasks\.json$/i.test(inner),
  *read(file) {
    const { root, unknown } = readJson(file)
    if (unknown) yield { unknown }
    const section = file.extension === 'code-workspace' ? member(root, 'tasks') : root
    if (section?.type !== 'object') return
    const tasks = items(member(section, 'tasks')).slice(0, TASKS)
    const onOpen = openedWith(tasks)
    for (const task of tasks) yield* startsOf(file, task, section, onOpen.has(task))
    if (tasks.length === 0) yield* startsOf(file, section, section, false)
  },
}
export default reader

/** Tasks that run when the folder is opened, and those that they depend on. */
function openedWith(tasks: readonly Node[]): Set<Node> {
  const found = new Set(tasks.filter(runsOnOpen))
  for (const task of found)
    for (const label of dependencies(task))
      for (const other of tasks) if (labelOf(other) === label) found.add(other)
  return found
}

const runsOnOpen = (task: Node): boolean =>
  (stringOf(member(task, 'runOptions', 'runOn')) ?? '').toLowerCase() === 'folderopen'

function* startsOf(file: ArtifactFile, task: Node, section: Node, onOpen: boolean): Generator<Start> {
  const label = labelOf(task)
  const named = label === '' ? 'without a name' : `“${label}”`
  for (const one of taskCommands(task, section))
    yield commandStart({
      trigger: onOpen ? 'open' : 'start',
      by: onOpen ? `the editor's folder-open task ${named}` : `the editor's task ${named}`,
      where: placeOf(file, one.node),
      command: one.command,
      folder: folderOfTask(file, one),
      shell: one.system === undefined ? 'any' : one.system === 'windows' ? windowsShell(one.command) : 'sh',
      quiet: isQuiet(task, section),
    })
}

function folderOfTask(file: ArtifactFile, { folder }: TaskCommand): string {
  const base = file.extension === 'code-workspace' ? folderOf(file.path) : folderAbove(file, '.vscode')
  return folder === undefined ? base : joinPath(base, withoutWorkspace(folder))
}

/** The editor's shell on Windows is PowerShell unless it is set otherwise; commands of cmd have their own words. */
const windowsShell = (command: string) =>
  /%\w+%|\s\/[cq]\b|\b(?:cmd|if not exist|>nul)\b/i.test(command) ? 'any' : 'powershell'

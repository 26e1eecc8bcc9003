import { folderOf, joinPath } from '../intake/resolve.ts'
import type { StartReader } from '../start.ts'
import { commandLine, commandStart } from './source/command-line.ts'
import { items, member, placeOf, readJson, stringOf, stringsOf } from './source/json.ts'
import { folderAbove, withoutWorkspace } from './source/paths.ts'

/** What pressing “run” in Visual Studio Code starts. */
const reader: StartReader = {
  reads: ({ inner, extension }) =>
    extension === 'code-workspace' || /(^|\/)\.vscode\/launch\.json$/i.test(inner),
  *read(file) {
    const { root, unknown } = readJson(file)
    const isWorkspace = file.extension === 'code-workspace'
    if (unknown && !isWorkspace) yield { unknown }
    const base = isWorkspace ? folderOf(file.path) : folderAbove(file, '.vscode')
    for (const one of items(member(isWorkspace ? member(root, 'launch') : root, 'configurations')).slice(
      0,
      200,
    )) {
      const node =
        member(one, 'program') ??
        member(one, 'module') ??
        member(one, 'runtimeExecutable') ??
        member(one, 'command')
      const program = stringOf(node)
      if (!node || program === undefined) continue
      const cwd = stringOf(member(one, 'cwd'))
      const args = [...stringsOf(member(one, 'runtimeArgs')), ...stringsOf(member(one, 'args'))]
      const runtime =
        stringOf(member(one, 'runtimeExecutable')) ??
        interpreter(stringOf(member(one, 'type')) ?? '', program)
      const words =
        runtime === undefined || runtime === program
          ? [program]
          : [runtime, ...(node === member(one, 'module') ? ['-m'] : []), program]
      yield commandStart({
        trigger: 'start',
        by: `the editor's launch configuration “${stringOf(member(one, 'name')) ?? ''}”`,
        where: placeOf(file, node),
        command: stringOf(member(one, 'command')) ?? commandLine([...words, ...args].map(withoutWorkspace)),
        folder: cwd === undefined ? base : joinPath(base, withoutWorkspace(cwd)),
      })
    }
  },
}
export default reader

const interpreter = (type: string, program: string): string | undefined =>
  /node|chrome/.test(type) && /\.[cm]?[jt]s$/.test(program)
    ? 'node'
    : /python|debugpy/.test(type)
      ? 'python'
      : undefined

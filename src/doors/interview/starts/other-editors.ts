import type { StartReader } from '../start.ts'
import { commandLine, commandStart } from './source/command-line.ts'
import { items, member, members, placeOf, readJson, stringOf, stringsOf } from './source/json.ts'
import { folderAbove, withoutWorkspace } from './source/paths.ts'

/** Tasks of Zed, Fleet and Sublime Text, and the programs that Zed's settings name. */
const reader: StartReader = {
  reads: ({ inner, extension }) =>
    /(?:^|\/)\.zed\/(?:tasks|settings|debug)\.json$|(?:^|\/)\.fleet\/(?:run|settings)\.json$/i.test(inner) ||
    extension === 'sublime-project' ||
    extension === 'sublime-build',
  *read(file) {
    const { root, unknown } = readJson(file)
    if (unknown) yield { unknown }
    const folder = folderAbove(file, /\.zed\//i.test(file.inner) ? '.zed' : '.fleet')
    const lsp = members(member(root, 'lsp')).map((one) => member(one.value, 'binary'))
    const programs = [
      ...lsp,
      ...members(member(root, 'context_servers')).map((one) => one.value),
      member(root, 'terminal', 'shell', 'with_arguments'),
    ]
    for (const one of programs) {
      const node =
        member(one, 'path') ??
        member(one, 'command', 'path') ??
        member(one, 'command') ??
        member(one, 'program')
      const path = stringOf(node)
      if (!node || path === undefined) continue
      const args = stringsOf(member(one, 'arguments') ?? member(one, 'args'))
      yield commandStart({
        trigger: 'open',
        by: `the editor's settings (${file.name})`,
        where: placeOf(file, node),
        command: commandLine([withoutWorkspace(path), ...args]),
        folder,
      })
    }
    const tasks = [
      ...items(root),
      ...items(member(root, 'configurations')),
      ...items(member(root, 'build_systems')),
      ...(file.extension === 'sublime-build' && root ? [root] : []),
    ]
    for (const task of tasks.slice(0, 200)) {
      const node = ['command', 'shell_cmd', 'cmd', 'program'].map((key) => member(task, key)).find(Boolean)
      const words = [...stringsOf(node), ...stringsOf(member(task, 'args'))]
      if (!node || words.length === 0) continue
      const [first = '', ...rest] = words
      const command = rest.length === 0 ? first : `${first} ${commandLine(rest)}`
      yield commandStart({
        trigger: 'start',
        by: `the editor's task (${file.name})`,
        where: placeOf(file, node.type === 'array' ? (items(node)[0] ?? node) : node),
        command,
        folder,
      })
    }
  },
}
export default reader

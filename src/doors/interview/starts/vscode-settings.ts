import type { ArtifactFile } from '../artifact.ts'
import { folderOf, joinPath } from '../intake/resolve.ts'
import type { Start, StartReader } from '../start.ts'
import { commandLine, commandStart, loadedBy } from './source/command-line.ts'
import { items, type Member, member, members, placeOf, readJson, stringOf, stringsOf } from './source/json.ts'
import { folderAbove, withoutWorkspace } from './source/paths.ts'

/** Settings whose value is a program that the editor or an extension starts. */
const PROGRAM =
  /(?:path|executable|command|commandline|interpreter|binary|runtime|tsdk|server|shell|cmd|nodepath|venvpath|plugins?)$/i

/** Settings of Visual Studio Code that make it run a file or command of the folder. */
const reader: StartReader = {
  reads: ({ inner, extension }) =>
    extension === 'code-workspace' || /(^|\/)\.vscode\/settings\.json$/i.test(inner),
  *read(file, files) {
    const { root, unknown } = readJson(file)
    const isWorkspace = file.extension === 'code-workspace'
    if (unknown && !isWorkspace) yield { unknown }
    const folder = isWorkspace ? folderOf(file.path) : folderAbove(file, '.vscode')
    for (const setting of members(isWorkspace ? member(root, 'settings') : root)) {
      if (setting.key.startsWith('terminal.integrated.')) yield* terminal(file, setting, folder)
      else if (/runonsave$/i.test(setting.key)) yield* onSave(file, setting, folder)
      else yield* program(file, setting, folder, files)
    }
  },
}
export default reader

function* program(
  file: ArtifactFile,
  { key, value }: Member,
  folder: string,
  files: ReadonlyMap<string, ArtifactFile>,
): Generator<Start> {
  if (!PROGRAM.test(key)) return
  const words = stringsOf(value)
  for (const word of words.slice(0, 20)) {
    const path = joinPath(folder, withoutWorkspace(word))
    const target = [path, `${path}/tsserver.js`, `${path}/index.js`].find((one) => files.has(one))
    if (target === undefined || !runs(files.get(target))) continue
    const where = placeOf(file, value, words.join(' '))
    yield {
      trigger: 'open',
      by: `the editor's setting ${key}`,
      where,
      folder,
      quiet: false,
      runs: { as: 'file', path: target },
    }
  }
}

/** Whether a file that a setting names is a program rather than a configuration it reads. */
const runs = (file: ArtifactFile | undefined) =>
  file !== undefined &&
  (file.executable || !/^(json|ya?ml|toml|xml|ini|cfg|env|txt|md|css|html)$/.test(file.extension))

/** Profiles (`path`, `args`) and variables of the editor's terminal. */
function* terminal(file: ArtifactFile, { key, value }: Member, folder: string): Generator<Start> {
  const profiles = /profiles\./.test(key) ? members(value).map((one) => one.value) : [value]
  for (const profile of profiles) {
    const path = member(profile, 'path')
    const program = stringsOf(path)[0]
    const args = items(member(profile, 'args')).flatMap((arg) => stringOf(arg) ?? [])
    if (path && program !== undefined && (args.length > 0 || /^[.$]/.test(program)))
      yield commandStart({
        trigger: 'enter',
        by: `the editor's terminal (${key})`,
        where: placeOf(file, path.type === 'array' ? (items(path)[0] ?? path) : path),
        command: commandLine([program, ...args]),
        folder,
      })
  }
  if (/\.env\./.test(key))
    for (const variable of members(value)) {
      const text = stringOf(variable.value)
      if (
        text !== undefined &&
        /^(NODE_OPTIONS|BASH_ENV|ENV|PYTHONSTARTUP|PROMPT_COMMAND)$/.test(variable.key)
      )
        yield commandStart({
          trigger: 'enter',
          by: `the variable ${variable.key} of the editor's terminal`,
          where: placeOf(file, variable.value),
          command: loadedBy(variable.key, text),
          folder,
        })
    }
}

/** `emeraldwalk.runonsave` and its relatives. */
function* onSave(file: ArtifactFile, { key, value }: Member, folder: string): Generator<Start> {
  for (const one of items(member(value, 'commands'))) {
    const node = member(one, 'cmd') ?? member(one, 'command')
    const command = stringOf(node)
    if (node && command !== undefined)
      yield commandStart({
        trigger: 'open',
        by: `the editor's setting ${key}`,
        where: placeOf(file, node),
        command,
        folder,
      })
  }
}

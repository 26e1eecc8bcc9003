import type { ArtifactFile } from '../artifact.ts'
import { folderOf } from '../intake/resolve.ts'
import type { Start, StartReader, Trigger } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { linesOf, placeAt } from './source/lines.ts'
import { readYaml, yamlItems, yamlMember, yamlMembers, yamlPlace, yamlStrings } from './source/yaml.ts'

const TASKFILE = /^taskfile(?:\.dist)?\.ya?ml$/i
const PROCFILE = /^procfile(?:\.\w{1,20})?$/i
const JUSTFILE = /^\.?justfile$|\.just$/i
const PROCESSES = /^(?:mprocs|overmind|process-compose)\.ya?ml$/i

/** Task runners whose file is a list of commands: Task, just, and the process files of foreman and its like. */
const reader: StartReader = {
  reads: ({ name, inner }) =>
    (TASKFILE.test(name) || PROCFILE.test(name) || JUSTFILE.test(name) || PROCESSES.test(name)) &&
    !inner.includes('node_modules/'),
  *read(file) {
    if (TASKFILE.test(file.name) || PROCESSES.test(file.name)) yield* fromYaml(file)
    else if (PROCFILE.test(file.name)) yield* fromLines(file, /^([\w-]{1,60}):\s*(\S.*)$/, 'start')
    else yield* fromJust(file)
  },
}
export default reader

const start = (
  file: ArtifactFile,
  trigger: Trigger,
  name: string,
  where: Start['where'],
  command: string,
): Start =>
  commandStart({
    trigger,
    by: `the task ${name} of ${file.name}`,
    where,
    command,
    folder: folderOf(file.path),
    shell: 'sh',
  })

function* fromYaml(file: ArtifactFile): Generator<Start | { unknown: { what: string; why: string } }> {
  const { roots, unknown } = readYaml(file)
  if (unknown) yield { unknown }
  for (const root of roots)
    for (const { key, value } of [
      ...yamlMembers(yamlMember(root, 'tasks')),
      ...yamlMembers(yamlMember(root, 'procs')),
      ...yamlMembers(yamlMember(root, 'processes')),
    ]) {
      const listed =
        yamlMember(value, 'cmds') ??
        yamlMember(value, 'cmd') ??
        yamlMember(value, 'command') ??
        yamlMember(value, 'shell') ??
        value
      const nested = yamlItems(listed).flatMap((item) => yamlMember(item, 'cmd') ?? [])
      for (const { node, text } of [...yamlStrings(listed), ...nested.flatMap(yamlStrings)])
        yield start(file, 'build', key, yamlPlace(file, node, text), text)
    }
}

function* fromLines(file: ArtifactFile, shape: RegExp, trigger: Trigger): Generator<Start> {
  for (const { text, offset } of linesOf(file.text() ?? '', 2_000)) {
    const found = shape.exec(text)
    if (found)
      yield start(
        file,
        trigger,
        found[1] ?? '',
        placeAt(file, offset + text.length - (found[2] ?? '').length),
        found[2] ?? '',
      )
  }
}

/** Recipes are the indented lines below a name; backticks run as the file is read. */
function* fromJust(file: ArtifactFile): Generator<Start> {
  let recipe = ''
  for (const { text, offset } of linesOf(file.text() ?? '', 5_000)) {
    const body = /^[ \t]+(?:[@-]+[ \t]*)?([^#\s@-].*)$/.exec(text)
    if (body && recipe !== '')
      yield start(
        file,
        'build',
        recipe,
        placeAt(file, offset + text.length - (body[1] ?? '').length),
        body[1] ?? '',
      )
    else if (/^[\w@]/.test(text)) {
      recipe = /^@?([\w-]+)[^:=]*:(?!=)/.exec(text)?.[1] ?? recipe
      const read = /:=\s*`([^`]{1,2000})`/.exec(text)
      if (read) yield start(file, 'build', 'read first', placeAt(file, offset + read.index), read[1] ?? '')
    }
  }
}

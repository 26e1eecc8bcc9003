import type { Node } from 'jsonc-parser'
import type { ArtifactFile } from '../artifact.ts'
import type { Start, StartReader } from '../start.ts'
import { commandLine, commandStart } from './source/command-line.ts'
import { items, member, members, placeOf, readJson, stringOf } from './source/json.ts'
import { folderAbove } from './source/paths.ts'

/** Commands by when they run. Only the first runs on the machine itself, the others in the container. */
const COMMANDS = [
  'initializeCommand',
  'onCreateCommand',
  'updateContentCommand',
  'postCreateCommand',
  'postStartCommand',
  'postAttachCommand',
]

/** Development containers. Format: https://containers.dev/implementors/json_reference/ */
const reader: StartReader = {
  reads: ({ inner }) =>
    /(^|\/)(\.devcontainer\/([^/]+\/)?devcontainer\.json|\.devcontainer\.json)$/i.test(inner),
  *read(file) {
    const { root, unknown } = readJson(file)
    if (unknown) yield { unknown }
    const folder = folderAbove(file, '.devcontainer')
    for (const key of COMMANDS) {
      const value = member(root, key)
      if (!value) continue
      const by =
        key === 'initializeCommand'
          ? `the dev container's ${key}, on this machine itself`
          : `the dev container's ${key}`
      yield* commandsOf(file, value, by, folder)
    }
  },
}
export default reader

/** A string, a list of words, or an object of either. */
function* commandsOf(file: ArtifactFile, value: Node, by: string, folder: string): Generator<Start> {
  const forms = value.type === 'object' ? members(value).map((one) => one.value) : [value]
  for (const form of forms) {
    const words = items(form).flatMap((item) => stringOf(item) ?? [])
    const command = stringOf(form) ?? commandLine(words)
    const node = form.type === 'array' ? (items(form)[0] ?? form) : form
    if (command !== '')
      yield commandStart({
        trigger: 'open',
        by,
        where: placeOf(file, node, command),
        command,
        folder,
        shell: 'sh',
      })
  }
}

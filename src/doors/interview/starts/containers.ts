import type { ArtifactFile } from '../artifact.ts'
import { folderOf } from '../intake/resolve.ts'
import type { Start, StartReader } from '../start.ts'
import { commandLine, commandStart } from './source/command-line.ts'
import { linesOf, placeAt } from './source/lines.ts'
import { readYaml, yamlMember, yamlMembers, yamlPlace, yamlStrings } from './source/yaml.ts'

const DOCKERFILE = /^(?:dockerfile|containerfile)(?:[.-][\w.-]{1,40})?$|\.dockerfile$/i
const COMPOSE = /^(?:docker-)?compose(?:[.-][\w-]{1,40})*\.ya?ml$/i
const STEP = /^\s*(RUN|CMD|ENTRYPOINT)\s+((?:--[\w-]+=\S+\s+)*)(.*)$/i
const LENGTH = 8_000

/** Commands that building or starting a container runs. They run in the container, not on the machine itself. */
const reader: StartReader = {
  reads: ({ name, inner }) =>
    (DOCKERFILE.test(name) || COMPOSE.test(name)) && !inner.includes('node_modules/'),
  *read(file) {
    if (COMPOSE.test(file.name)) yield* fromCompose(file)
    else yield* fromDockerfile(file)
  },
}
export default reader

function* fromDockerfile(file: ArtifactFile): Generator<Start> {
  let open: { offset: number; kind: string; text: string } | undefined
  for (const { text, offset } of linesOf(file.text() ?? '', 5_000)) {
    if (open) {
      if (!/^\s*#/.test(text)) open.text = `${open.text.replace(/\\\s*$/, ' ')}${text}`
      if (/^\s*#/.test(text) || (/\\\s*$/.test(text) && open.text.length < LENGTH)) continue
      yield step(file, open)
      open = undefined
      continue
    }
    const found = STEP.exec(text)
    if (!found) continue
    const one = {
      offset: offset + text.length - (found[3] ?? '').length,
      kind: (found[1] ?? '').toUpperCase(),
      text: found[3] ?? '',
    }
    if (/\\\s*$/.test(text)) open = one
    else yield step(file, one)
  }
  if (open) yield step(file, open)
}

function step(
  file: ArtifactFile,
  { offset, kind, text }: { offset: number; kind: string; text: string },
): Start {
  const building = kind === 'RUN'
  return commandStart({
    trigger: building ? 'build' : 'start',
    by: building ? 'building the container' : 'starting the container',
    where: placeAt(file, offset),
    command: text.startsWith('[') ? listed(text) : text,
    folder: folderOf(file.path),
    shell: 'sh',
  })
}

function listed(text: string): string {
  try {
    const words: unknown = JSON.parse(text)
    return Array.isArray(words) ? commandLine(words.map(String)) : text
  } catch {
    return text
  }
}

function* fromCompose(file: ArtifactFile): Generator<Start | { unknown: { what: string; why: string } }> {
  const { roots, unknown } = readYaml(file)
  if (unknown) yield { unknown }
  for (const root of roots)
    for (const { key, value } of yamlMembers(yamlMember(root, 'services')))
      for (const name of ['command', 'entrypoint']) {
        const words = yamlStrings(yamlMember(value, name))
        const first = words[0]
        if (!first) continue
        const command = words.length === 1 ? first.text : commandLine(words.map(({ text }) => text))
        const where = yamlPlace(file, first.node, command)
        yield commandStart({
          trigger: 'start',
          by: `the container ${key}`,
          where,
          command,
          folder: folderOf(file.path),
          shell: 'sh',
        })
      }
}

import type { ArtifactFile } from '../artifact.ts'
import { folderOf } from '../intake/resolve.ts'
import type { Start, StartReader } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { placeAt } from './source/lines.ts'
import { attributesOf, contentOf, rawContentOf, type Tag, tagsOf } from './source/markup.ts'

const MSBUILD =
  /\.(?:(?:cs|vb|fs|vcx|js|es)proj|targets|props|user|filters)$|(?:^|\/)Directory\.Build\.\w{1,10}$/i
const EVENTS = /^(?:PreBuildEvent|PostBuildEvent|PreLinkEvent|Command|LocalDebuggerCommand|StartProgram)$/
const LENGTH = 2 ** 20

/** Builds written as XML: Visual Studio and .NET projects, Maven, Ant. */
const reader: StartReader = {
  reads: ({ inner, name }) =>
    MSBUILD.test(inner) || /^(?:pom|build)\.xml$/.test(name) || /\.suo$/i.test(name),
  *read(file) {
    if (/\.suo$/i.test(file.name))
      return yield {
        unknown: {
          what: file.path,
          why: 'Visual Studio keeps what it runs on opening in this binary file, which is not read',
        },
      }
    const text = (file.text() ?? '').slice(0, LENGTH)
    const isJava = /^(?:pom|build)\.xml$/.test(file.name)
    for (const tag of tagsOf(text)) yield* isJava ? fromJava(file, text, tag) : fromMsbuild(file, text, tag)
  },
}
export default reader

const start = (
  file: ArtifactFile,
  by: string,
  offset: number,
  command: string,
  trigger: Start['trigger'] = 'build',
): Start =>
  commandStart({
    trigger,
    by,
    where: placeAt(file, offset, command.trim()),
    command: command.trim(),
    folder: folderOf(file.path),
  })

function* fromMsbuild(file: ArtifactFile, text: string, tag: Tag): Generator<Start> {
  if (tag.name === 'Exec') {
    const { Command } = attributesOf(tag.text)
    if (Command) {
      // Targets that design-time builds run are run by opening the project.
      const onOpen =
        /(?:InitialTargets|BeforeTargets)\s*=\s*"[^"]*(?:CollectPackageReferences|ResolveReferences|GetFrameworkPaths|Restore|CompileDesignTime)/i.test(
          text,
        )
      yield start(
        file,
        onOpen ? 'opening the project in Visual Studio' : 'the build of the project',
        tag.offset + Math.max(0, tag.text.indexOf('Command=')),
        Command,
        onOpen ? 'open' : 'build',
      )
    }
  } else if (EVENTS.test(tag.name) && !tag.text.endsWith('/>')) {
    const command = contentOf(text, tag)
    if (command.trim() !== '' && !/^\s*</.test(command))
      yield start(file, `the build of the project (${tag.name})`, tag.end, command)
  }
}

function* fromJava(file: ArtifactFile, text: string, tag: Tag): Generator<Start> {
  const attributes = attributesOf(tag.text)
  if (tag.name === 'configuration') {
    const block = rawContentOf(text, tag)
    const tags = [...tagsOf(block)]
    const program = tags.find((one) => one.name === 'executable')
    if (!program) return
    const words = tags.filter((one) => one.name === 'argument').map((one) => contentOf(block, one).trim())
    const command = [contentOf(block, program).trim(), ...words].join(' ')
    yield start(file, 'the Maven build', tag.end + program.end, command)
  } else if (tag.name === 'exec' && attributes.executable) {
    const block = rawContentOf(text, tag)
    const args = [...tagsOf(block)].filter((one) => one.name === 'arg').map((one) => attributesOf(one.text))
    const words = args.map(({ line, value }) => line ?? value ?? '')
    yield start(file, 'the Ant build', tag.offset, [attributes.executable, ...words].join(' '))
  }
}

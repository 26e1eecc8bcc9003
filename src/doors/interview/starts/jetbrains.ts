import type { ArtifactFile } from '../artifact.ts'
import { joinPath } from '../intake/resolve.ts'
import type { Start, StartReader, Trigger } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { placeAt } from './source/lines.ts'
import { attributesOf, tagsOf } from './source/markup.ts'
import { folderAbove, withoutWorkspace } from './source/paths.ts'

/** Options whose value is a command, script or program. */
const COMMAND = /^(?:SCRIPT_TEXT|COMMAND|command|commandLine|PROGRAM|program|executable|interpreterPath)$/
const SCRIPT = /^(?:SCRIPT_PATH|SCRIPT_NAME|path-to-js-file|js-file|scriptPath|path)$/
const LENGTH = 2 ** 20

/** Run configurations, startup tasks, file watchers and external tools of JetBrains editors. */
const reader: StartReader = {
  reads: ({ inner }) =>
    /(?:^|\/)(?:\.idea\/.*\.(?:xml|iml)|\.run\/[^/]+\.run\.xml)$/i.test(inner) &&
    !inner.includes('node_modules/'),
  *read(file) {
    const text = (file.text() ?? '').slice(0, LENGTH)
    const folder = folderAbove(file, /\.idea\//i.test(file.inner) ? '.idea' : '.run')
    const isWatcher = /watchertasks\.xml$/i.test(file.name)
    const onStart = /ProjectStartup|StartupManager|startup/i.test(text) && /\.idea\//.test(file.inner)
    const trigger: Trigger = isWatcher || onStart ? 'open' : 'start'
    const by = isWatcher
      ? "the editor's file watcher"
      : onStart
        ? "the editor's startup task"
        : "the editor's run configuration"
    for (const tag of tagsOf(text)) {
      const attributes = attributesOf(tag.text)
      const name = attributes.name ?? ''
      const value = withoutWorkspace(attributes.value ?? '')
      if (tag.name === 'option' && value !== '')
        yield* option(file, { trigger, by, folder }, name, value, tag.offset)
      if (tag.name === 'configuration' && attributes['path-to-js-file'])
        yield fileStart(
          file,
          { trigger, by, folder },
          withoutWorkspace(attributes['path-to-js-file']),
          tag.offset,
        )
    }
  },
}
export default reader

type Kind = Pick<Start, 'trigger' | 'by' | 'folder'>

function* option(
  file: ArtifactFile,
  kind: Kind,
  name: string,
  value: string,
  offset: number,
): Generator<Start> {
  if (COMMAND.test(name)) yield commandStart({ ...kind, where: placeAt(file, offset, value), command: value })
  else if (SCRIPT.test(name) && /^[\w./@-]+$/.test(value)) yield fileStart(file, kind, value, offset)
}

const fileStart = (file: ArtifactFile, kind: Kind, path: string, offset: number): Start => ({
  ...kind,
  where: placeAt(file, offset, path),
  quiet: false,
  runs: { as: 'file', path: joinPath(kind.folder, path) },
})

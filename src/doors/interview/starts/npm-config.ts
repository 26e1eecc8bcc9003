import type { ArtifactFile } from '../artifact.ts'
import { folderOf, joinPath } from '../intake/resolve.ts'
import type { Start, StartReader } from '../start.ts'
import { commandStart, loadedBy } from './source/command-line.ts'
import { linesOf, placeAt } from './source/lines.ts'

const INI = /^\s*["']?([\w-]{1,60}(?:\[\])?)["']?(?:\s{0,99}[=:]|\s)\s*(\S.*)$/
/** Settings of npm, pnpm and Yarn whose value is run: the shell of scripts, git, the package manager itself. */
const PROGRAMS =
  /^(?:script-shell|scriptshell|shell|git|yarn-path|yarnpath|editor|viewer|init-module|onload-script|global-pnpmfile|pnpmfile|globalpnpmfile|tag-version-hook|node-path)$/i

/** Package managers' own settings, and the code that they load before they install anything. */
const reader: StartReader = {
  reads: ({ name, inner }) =>
    /^(?:\.npmrc|\.yarnrc|\.yarnrc\.yml|\.?pnpmfile\.[cm]?js|pnpm-workspace\.yaml|\.node-options|yarn\.config\.[cm]?js|rush-pnpmfile\.js)$/i.test(
      name,
    ) || /(?:^|\/)\.yarn\/plugins\/.+\.[cm]?js$/.test(inner),
  *read(file) {
    if (/\.[cm]?js$/.test(file.name)) return yield loaded(file)
    const text = file.text() ?? ''
    if (file.name === '.node-options') return yield options(file, 0, text.trim())
    for (const line of linesOf(text, 2_000)) {
      const setting = INI.exec(line.text)
      if (!setting || /^\s*[#;]/.test(line.text)) continue
      const value = unquoted(setting[2] ?? '')
      yield* startOf(
        file,
        setting[1] ?? '',
        value,
        line.offset + line.text.indexOf(value, line.text.indexOf(setting[2] ?? '')),
      )
    }
  },
}
export default reader

const unquoted = (value: string) => value.trimEnd().replace(/^(["'])(.*)\1$/, '$2')

const own = (file: ArtifactFile) => ({
  folder: folderOf(file.path),
  quiet: false,
  trigger: 'install' as const,
})

const loaded = (file: ArtifactFile): Start => ({
  ...own(file),
  by: `the package manager, which loads ${file.name} before it installs anything`,
  where: placeAt(file, 0),
  runs: { as: 'file', path: file.path, language: 'javascript' },
})

const options = (file: ArtifactFile, offset: number, value: string): Start =>
  commandStart({
    ...own(file),
    by: `Node's options in ${file.name}`,
    where: placeAt(file, offset, value),
    command: loadedBy('NODE_OPTIONS', value),
  })

function* startOf(file: ArtifactFile, key: string, value: string, offset: number): Generator<Start> {
  const where = placeAt(file, offset, value)
  if (/^node-?options$/i.test(key)) return yield options(file, offset, value)
  if (!PROGRAMS.test(key)) return
  const by = `the package manager's setting ${key}`
  if (/^[\w@./\\-]+\.[cm]?js$/.test(value))
    yield {
      ...own(file),
      by,
      where,
      runs: { as: 'file', path: joinPath(folderOf(file.path), value), language: 'javascript' },
    }
  else if (/[\s/\\.]/.test(value)) yield commandStart({ ...own(file), by, where, command: value })
}

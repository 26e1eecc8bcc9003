import type { ArtifactFile } from '../artifact.ts'
import { folderOf, joinPath } from '../intake/resolve.ts'
import type { Start, StartReader, Trigger } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { member, members, placeOf, readJson, stringOf } from './source/json.ts'

/** Scripts that an install runs (https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts). */
const EVERYWHERE = /^(?:preinstall|install|postinstall)$/
/** Run by an install in the project itself and of git dependencies, not of a package from a registry. */
const ROOT_ONLY = /^(?:prepublish|preprepare|prepare|postprepare|dependencies|pnpm:devPreinstall)$/
const SCRIPTS: [name: RegExp, trigger: Trigger][] = [
  [/^(?:pre|post)?(?:test|coverage|e2e|check|lint|eslint)\b/, 'test'],
  [
    /^(?:pre|post)?(?:build|compile|bundle|dist|generate|codegen|deploy|migrate|seed|setup|bootstrap|init|eject|prepublishOnly|format|typecheck|prepack|postpack)\b/,
    'build',
  ],
]

/** Scripts of a `package.json`. Those of packages that are already installed run no more, but on a rebuild. */
const reader: StartReader = {
  reads: ({ name }) => name === 'package.json' || name === 'package.json5' || name === 'package.yaml',
  *read(file, files) {
    if (file.name === 'package.yaml') return
    const { root, unknown } = readJson(file)
    if (unknown) yield { unknown }
    const isInstalled = /(?:^|\/)node_modules\//.test(file.inner)
    for (const { key, value } of members(member(root, 'scripts'))) {
      const command = stringOf(value)
      if (command === undefined || command.trim() === '' || (isInstalled && !EVERYWHERE.test(key))) continue
      yield script(file, key, command, placeOf(file, value))
    }
    if (!isInstalled) yield* entry(file, root, files)
  },
}
export default reader

function script(file: ArtifactFile, name: string, command: string, where: Start['where']): Start {
  const isInstall = EVERYWHERE.test(name) || ROOT_ONLY.test(name)
  const trigger = isInstall ? 'install' : (SCRIPTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'start')
  const only = ROOT_ONLY.test(name) ? ' (on install in this folder, not as a dependency)' : ''
  return commandStart({
    trigger,
    by: `the ${name} script${only}`,
    where,
    command,
    folder: folderOf(file.path),
  })
}

/** What `require` of the package, or its command, loads. */
function* entry(
  file: ArtifactFile,
  root: ReturnType<typeof readJson>['root'],
  files: ReadonlyMap<string, ArtifactFile>,
): Generator<Start> {
  const folder = folderOf(file.path)
  const bin = member(root, 'bin')
  const named = [member(root, 'main'), bin, ...members(bin).map((one) => one.value), member(root, 'module')]
  for (const node of named.slice(0, 50)) {
    const path = stringOf(node)
    if (!node || path === undefined || path === '') continue
    const target = [path, `${path}.js`, `${path}/index.js`]
      .map((one) => joinPath(folder, one))
      .find((one) => files.has(one))
    if (target === undefined) continue
    const by =
      node === member(root, 'main') || node === member(root, 'module')
        ? 'whoever loads the package'
        : 'the command of the package'
    yield {
      trigger: 'start',
      by,
      where: placeOf(file, node),
      folder,
      quiet: false,
      runs: { as: 'file', path: target },
    }
  }
}

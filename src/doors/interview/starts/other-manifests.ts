import type { ArtifactFile } from '../artifact.ts'
import { folderOf, joinPath } from '../intake/resolve.ts'
import type { Start, StartReader, Trigger } from '../start.ts'
import { commandStart } from './source/command-line.ts'
import { items, type Member, member, members, placeOf, readJson, stringOf } from './source/json.ts'
import { linesOf, placeAt } from './source/lines.ts'

/** Manifests of Composer, Deno, Bun and Foundry. */
const reader: StartReader = {
  reads: ({ name, inner }) =>
    /^(?:composer\.json|deno\.jsonc?|bunfig\.toml|foundry\.toml|turbo\.json|nodemon\.json|\.swcrc|\.babelrc(?:\.json)?|\.mocharc\.jsonc?)$/.test(
      name,
    ) && !inner.includes('node_modules/'),
  *read(file) {
    if (file.extension === 'toml') return yield* fromToml(file)
    const { root, unknown } = readJson(file)
    if (unknown) yield { unknown }
    const tasks = [
      ...members(member(root, 'scripts')),
      ...members(member(root, 'tasks')),
      ...members(member(root, 'events')),
      ...members(member(root, 'execMap')),
    ]
    if (file.name !== 'turbo.json') for (const task of tasks) yield* commands(file, task)
    for (const key of ['require', 'plugins', 'presets'])
      for (const one of [member(root, key), ...items(member(root, key))])
        yield* loaded(file, stringOf(one), one?.offset ?? 0)
  },
}
export default reader

const ON_INSTALL =
  /^(?:pre|post)-(?:install|update|autoload|create-project|root|package|dependencies|command|status|archive)|^(?:pre|post)?install$/

function* commands(file: ArtifactFile, { key, value }: Member): Generator<Start> {
  const trigger: Trigger = ON_INSTALL.test(key) ? 'install' : /test|lint|check/.test(key) ? 'test' : 'start'
  const nodes = [value, member(value, 'command'), ...items(value)]
  for (const node of nodes) {
    const command = stringOf(node)
    if (!node || command === undefined || /^@?[\w\\]+::\w+$/.test(command)) continue
    yield commandStart({
      trigger,
      by: `the ${key} script of ${file.name}`,
      where: placeOf(file, node),
      command: command.replace(/^@php\b/, 'php'),
      folder: folderOf(file.path),
    })
  }
}

function* loaded(file: ArtifactFile, path: string | undefined, offset: number): Generator<Start> {
  if (path === undefined || !/^\.{1,2}\//.test(path)) return
  yield {
    trigger: 'test',
    by: `the tool that reads ${file.name}`,
    where: placeAt(file, offset, path),
    folder: folderOf(file.path),
    quiet: false,
    runs: { as: 'file', path: joinPath(folderOf(file.path), path) },
  }
}

/** `preload` of Bun is loaded before every program. */
function* fromToml(file: ArtifactFile): Generator<Start> {
  for (const { text, offset } of linesOf(file.text() ?? '', 2_000)) {
    const preload = /^\s*preload\s*=\s*\[?(.*)$/.exec(text)
    for (const found of (preload?.[1] ?? '').matchAll(/["']([^"']{1,500})["']/g)) {
      const path = found[1] ?? ''
      yield {
        trigger: 'start',
        by: 'Bun, which loads it before every program',
        where: placeAt(file, offset + text.indexOf(path), path),
        folder: folderOf(file.path),
        quiet: false,
        runs: { as: 'file', path: joinPath(folderOf(file.path), path) },
      }
    }
  }
}

import type { ArtifactFile } from '../artifact.ts'
import { folderOf, foldersOf, joinPath } from '../intake/resolve.ts'
import type { StartReader, Trigger } from '../start.ts'
import { placeAt } from './source/lines.ts'

const CODE = /\.[cm]?[jt]sx?$/

/** Configurations that are code, by when they are loaded. Checkers of style are loaded by editors too. */
const BY_NAME: [name: RegExp, trigger: Trigger][] = [
  [
    /^(?:eslint|prettier|stylelint|\.eslintrc|\.prettierrc|\.stylelintrc|biome)(?:\.config)?\.[cm]?[jt]s$/,
    'build',
  ],
  [
    /^(?:jest|vitest|karma|cypress|playwright|ava|wdio|mocha|\.mocharc|nightwatch|protractor|jasmine|setupTests|jest\.setup|vitest\.setup)(?:[.-](?:config|conf|setup|workspace))*\.[cm]?[jt]sx?$/,
    'test',
  ],
  [/^\.?[\w@-]{1,60}(?:\.[\w-]{1,40}){0,3}\.(?:config|conf)\.[cm]?[jt]s$/, 'build'],
  [/^\.?[\w@]{1,60}-(?:config|conf)\.[cm]?[jt]s$/, 'build'],
  [/^\.?[\w-]{1,60}rc\.[cm]?[jt]s$/, 'build'],
  [
    /^(?:gulpfile|gruntfile|jakefile|truffle|craco|webpack\.\w{1,20}|config-overrides|ecosystem|build|esbuild|rollup|server)\.(?:babel\.)?[cm]?[jt]s$/i,
    'build',
  ],
]
/** Words for parts of any program. */
const WORD = /^(?:build|server)\.(?:babel\.)?[cm]?[jt]s$/i

/** Configurations of build and test tools that are programs. */
const reader: StartReader = {
  reads: (file) =>
    CODE.test(file.name) && !/(?:^|\/)node_modules\//.test(file.inner) && triggerOf(file.name) !== undefined,
  *read(file, files) {
    const trigger = triggerOf(file.name)
    if (trigger && isAtRoot(file, (path) => files.has(path)))
      yield {
        trigger,
        by: `the tool that reads ${file.name}`,
        where: placeAt(file, firstCode(file)),
        folder: folderOf(file.path),
        quiet: false,
        runs: { as: 'file', path: file.path },
      }
  },
}
export default reader

const triggerOf = (name: string): Trigger | undefined => BY_NAME.find(([pattern]) => pattern.test(name))?.[1]

/**
 * Whether a file with the name of a configuration is one by its place. `server.js` and `build.js` are where a package
 * or a folder of it begins; deeper down they are any module.
 */
export const isAtRoot = ({ name, path, inner }: ArtifactFile, has: (path: string) => boolean): boolean =>
  !WORD.test(name) ||
  !inner.includes('/') ||
  foldersOf(path)
    .slice(0, 2)
    .some((folder) => has(joinPath(folder, 'package.json')))

const firstCode = (file: ArtifactFile): number => Math.max(0, (file.text() ?? '').search(/\S/))

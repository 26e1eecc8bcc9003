import type { ArtifactFile } from '../artifact.ts'
import { folderOf } from '../intake/resolve.ts'
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
  [/^\.?[\w@-]{1,60}(?:[.-][\w-]{1,40}){0,3}[.-](?:config|conf)\.[cm]?[jt]s$/, 'build'],
  [/^\.?[\w-]{1,60}rc\.[cm]?[jt]s$/, 'build'],
  [
    /^(?:gulpfile|gruntfile|jakefile|truffle|craco|webpack\.\w{1,20}|config-overrides|ecosystem|build|esbuild|rollup|server)\.(?:babel\.)?[cm]?[jt]s$/i,
    'build',
  ],
]

/** Configurations of build and test tools that are programs. */
const reader: StartReader = {
  reads: ({ name, inner }) =>
    CODE.test(name) && !/(?:^|\/)node_modules\//.test(inner) && triggerOf(name) !== undefined,
  *read(file) {
    const trigger = triggerOf(file.name)
    if (trigger)
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

const firstCode = (file: ArtifactFile): number => Math.max(0, (file.text() ?? '').search(/\S/))

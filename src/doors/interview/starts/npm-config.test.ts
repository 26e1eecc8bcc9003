import { expect, test } from 'vitest'
import reader from './npm-config.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('programs and options that settings of package managers name', () => {
  const files = {
    '.npmrc':
      '# a\nnode-options=--require ./x.js\nscript-shell = "./sh.sh"\nregistry=https://registry.npmjs.org/\n',
    '.yarnrc.yml': 'yarnPath: .yarn/releases/yarn-4.1.0.cjs\n',
    'web/.pnpmfile.cjs': 'module.exports = {}',
    '.yarn/plugins/@yarnpkg/plugin-a.cjs': '',
  }
  expect(seen(files)).toEqual([
    'install .npmrc:2:14 node --require ./x.js',
    'install .npmrc:3:17 ./sh.sh',
    'install .yarnrc.yml:1:11 file .yarn/releases/yarn-4.1.0.cjs',
    'install web/.pnpmfile.cjs:1:1 in web file web/.pnpmfile.cjs',
    'install .yarn/plugins/@yarnpkg/plugin-a.cjs:1:1 in .yarn/plugins/@yarnpkg file .yarn/plugins/@yarnpkg/plugin-a.cjs',
  ])
})

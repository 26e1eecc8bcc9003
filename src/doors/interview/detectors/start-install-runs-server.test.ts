import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-install-runs-server.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

const scripts = (scripts: Record<string, string>) => JSON.stringify({ name: 'x', scripts })

test.each<[string, Files, string[]]>([
  [
    'in the background, on each system',
    { 'package.json': scripts({ prepare: 'start /b node server || nohup node server &' }) },
    ['strong 7 package.json:1:35'],
  ],
  [
    'with the page',
    { 'package.json': scripts({ prepare: 'concurrently "node server/app.js" "next dev"' }) },
    ['strong 6 package.json:1:35'],
  ],
  [
    'besides the build',
    { 'package.json': scripts({ build: 'nohup node a.js & vite build' }) },
    ['strong 5 package.json:1:33'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'a native build',
    {
      'package.json': scripts({
        install: 'prebuild-install || node-gyp rebuild',
        postinstall: 'node install.js',
      }),
    },
    [],
  ],
  [
    'usual helpers',
    {
      'package.json': scripts({
        prepare: 'husky && npm run build',
        postinstall: 'patch-package && prisma generate',
        start: 'node server.js & wait',
      }),
    },
    [],
  ],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

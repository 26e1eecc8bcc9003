import { describe, expect, test } from 'vitest'
import { artifactOf } from '../testing.ts'

type Contents = Record<string, string>

const json = (value: unknown) => JSON.stringify(value)
const scripts = (of: Contents, more: object = {}) => json({ scripts: of, ...more })
const onOpen = (command: string) =>
  json({
    version: '2.0.0',
    tasks: [{ label: 'env', type: 'shell', command, runOptions: { runOn: 'folderOpen' } }],
  })

/** How a file is reached: what starts it and the steps to it; undefined when it is not. */
async function trailOf(contents: Contents, path: string) {
  const trail = (await artifactOf(contents)).reached.get(path)
  return trail && [trail.start.trigger, ...trail.steps]
}

test('from a folder that is opened to a module, each step told in order', async () => {
  const contents = {
    '.vscode/tasks.json': onOpen('npm run dev'),
    'package.json': scripts({ dev: 'node server/app.js' }),
    'server/app.js': "require('./routes/auth')",
    'server/routes/auth.js': "const x = require('../lib')",
    'server/lib/index.js': "require('child_process').exec('whoami')",
    'server/other.js': "eval('2')",
  }
  expect(await trailOf(contents, 'server/lib/index.js')).toEqual([
    'open',
    'package.json script dev',
    'server/app.js',
    'server/routes/auth.js',
    'server/lib/index.js',
  ])
  expect(await trailOf(contents, 'server/other.js')).toBeUndefined()
  const artifact = await artifactOf(contents)
  const act = artifact.acts.find(({ file, kind }) => file === 'server/lib/index.js' && kind === 'run-program')
  expect(act?.trail?.steps.at(-1)).toBe('server/lib/index.js')
})

test('the scripts before and after a script run with it', async () => {
  const contents = {
    '.vscode/tasks.json': onOpen('yarn build'),
    'package.json': scripts({ prebuild: 'node a.js', build: 'node b.js', postbuild: 'node c.js' }),
    'a.js': '1',
    'b.js': '1',
    'c.js': '1',
  }
  expect(await trailOf(contents, 'a.js')).toEqual(['open', 'package.json script prebuild', 'a.js'])
  expect(await trailOf(contents, 'c.js')).toEqual(['open', 'package.json script postbuild', 'c.js'])
})

describe('in another folder', () => {
  const server = (of: Contents) => ({
    'package.json': scripts({ go: 'echo root' }),
    'server/package.json': scripts({ go: 'node index.js', postinstall: 'node setup.js' }),
    'server/index.js': "require('./db')",
    'server/db.js': '1',
    'server/setup.js': '1',
    'server/Makefile': 'all:\n\tnode made.js\n',
    'server/made.js': '1',
    'server/hooks/pre-commit': '#!/bin/sh\nnode hooked.js\n',
    'server/hooked.js': '1',
    ...of,
  })

  test.each([
    'cd server && npm run go',
    'cd ./server; npm run go',
    '(cd server && npm run go)',
    'cd client && cd ../server && npm run go',
    'cd client && cd - && cd server && npm run go',
    'pushd client; popd; cd server; npm run go',
    'npm --prefix server run go',
    'npm --prefix=server run go',
    'npm run go --prefix ./server',
    'npm run go -w server',
    'npm run go --workspace=@shop/server',
    'yarn --cwd server go',
    'yarn workspace @shop/server go',
    'pnpm -C server go',
    'pnpm --dir server run go',
    'pnpm --filter ./server go',
    'pnpm --filter {server} run go',
    'pnpm -F server... go',
    'bun run --cwd server go',
    'cd server && bun go',
    'cd server/src && npm run go',
    'cd /app/server && npm run go',
    'concurrently "cd server && npm run go" "cd client && npm start"',
    'Set-Location server; npm run go',
    'cmd /c "cd /d server & npm run go"',
  ])('scripts: %s', async (command) => {
    expect(await trailOf(server({ '.vscode/tasks.json': onOpen(command) }), 'server/db.js')).toEqual([
      'open',
      'server/package.json script go',
      'server/index.js',
      'server/db.js',
    ])
  })

  test.each([
    'npm run go',
    'cd server && cd .. && npm run go',
    '(cd server); npm run go',
    'npm --prefix server ls; npm run go',
    'cd /etc && npm run go',
    'cd ~ && npm run go',
  ])('not there: %s', async (command) => {
    const steps = await trailOf(server({ '.vscode/tasks.json': onOpen(command) }), 'server/db.js')
    expect(steps?.[0]).not.toBe('open')
  })

  test.each(['cd server && node index.js', 'cd server && node .', 'cd server && node index'])(
    'files: %s',
    async (command) => {
      expect(await trailOf(server({ '.vscode/tasks.json': onOpen(command) }), 'server/db.js')).toEqual([
        'open',
        'server/index.js',
        'server/db.js',
      ])
    },
  )

  test.each([
    ['module', 'cd server && node -r ./db.js x.js', 'server/db.js'],
    ['code', `cd server && node -e "require('./db')"`, 'server/db.js'],
    ['install', 'cd server && npm i', 'server/setup.js'],
    ['install', 'npm --prefix server ci', 'server/setup.js'],
    ['install', 'yarn --cwd server', 'server/setup.js'],
    ['make', 'make -C server all', 'server/made.js'],
    ['make', 'cd server && make', 'server/made.js'],
    ['hooks', 'git -C server config core.hooksPath hooks', 'server/hooked.js'],
    ['hooks', 'cd server && git config core.hooksPath hooks', 'server/hooked.js'],
  ])('%s: %s', async (_, command, path) => {
    expect((await trailOf(server({ '.vscode/tasks.json': onOpen(command) }), path))?.[0]).toBe('open')
  })

  test('a script that is started elsewhere means its own folder', async () => {
    const contents = {
      '.vscode/tasks.json': onOpen('bash tools/setup.sh'),
      'tools/setup.sh': 'cd "$(dirname "$0")"\nnode run.js\ncd ../server && npm run go\n',
      'tools/run.js': '1',
      ...server({}),
    }
    expect(await trailOf(contents, 'tools/run.js')).toEqual(['open', 'tools/setup.sh', 'tools/run.js'])
    expect((await trailOf(contents, 'server/db.js'))?.[2]).toBe('server/package.json script go')
  })
})

test('git hooks from where git is told to look for them', async () => {
  const contents = {
    'package.json': scripts({ prepare: 'git config core.hooksPath .githooks' }),
    '.githooks/post-checkout': '#!/bin/sh\nnode tools/x.js\n',
    'tools/x.js': '1',
  }
  const artifact = await artifactOf(contents)
  expect(artifact.reached.get('tools/x.js')?.steps.at(-1)).toBe('tools/x.js')
  expect(artifact.acts.some(({ kind, trail }) => kind === 'set-hooks' && trail)).toBe(true)
})

test('an install runs the lifecycle scripts of its folder alone', async () => {
  const contents = {
    '.vscode/tasks.json': onOpen('npm install'),
    'package.json': scripts({ postinstall: 'node a.js' }),
    'other/package.json': scripts({ postinstall: 'node b.js' }),
    'a.js': '1',
    'other/b.js': '1',
  }
  expect((await trailOf(contents, 'a.js'))?.[0]).toBe('open')
  expect((await trailOf(contents, 'other/b.js'))?.[0]).toBe('install')
})

test('of two ways to a file the worse is told', async () => {
  const contents = {
    'package.json': scripts({ start: 'node a.js', postinstall: 'node a.js' }),
    'a.js': '1',
  }
  expect((await trailOf(contents, 'a.js'))?.[0]).toBe('install')
  expect((await trailOf({ ...contents, '.vscode/tasks.json': onOpen('node a.js') }, 'a.js'))?.[0]).toBe(
    'open',
  )
})

test('in an archive, folders stay within it', async () => {
  const contents = {
    'package.json': scripts({ dev: 'cd ../.. && node a.js' }),
    'a.js': '1',
  }
  expect(await trailOf(contents, 'a.js')).toEqual(['start', 'a.js'])
})

describe('comes to an end', () => {
  test('on files that load each other', async () => {
    const contents = {
      'package.json': scripts({ start: 'node a.js' }),
      'a.js': "require('./b')",
      'b.js': "require('./a'); require('./b')",
    }
    expect(await trailOf(contents, 'b.js')).toEqual(['start', 'a.js', 'b.js'])
  })

  test('on scripts and installs that start each other', async () => {
    const contents = {
      'package.json': scripts({ a: 'npm run b', b: 'npm run a && npm i', install: 'npm i && npm run a' }),
      Makefile: 'all:\n\tmake all\n\tnpm run a\n\tmake -C . all\n',
      'run.sh': 'bash run.sh\ncd . && bash run.sh\n',
    }
    expect((await artifactOf(contents)).reached.size).toBeLessThanOrEqual(3)
  })

  test('on folders that only grow longer', async () => {
    const contents = {
      'package.json': scripts({ start: 'bash a/run.sh' }),
      'a/run.sh': 'cd a && bash run.sh\n',
    }
    expect((await artifactOf(contents)).reached.size).toBe(1)
  })

  test('after twenty-four steps; what is nearer another way is reached by that', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`f${at}.js`, `require('./f${at + 1}')`]),
    )
    const contents = { 'package.json': scripts({ start: 'node f0.js' }), ...chain }
    expect(await trailOf(contents, 'f23.js')).toHaveLength(25)
    expect(await trailOf(contents, 'f24.js')).toBeUndefined()
    const second = { ...contents, 'package.json': scripts({ start: 'node f0.js', build: 'node f30.js' }) }
    expect((await trailOf(second, 'f39.js'))?.[0]).toBe('build')
  })

  test('on thousands of hand-overs to the same', async () => {
    const contents = {
      'package.json': scripts({ start: 'bash a.sh', x: 'node x.js' }),
      'a.sh': 'npm run x\nnode x.js\nmake\n'.repeat(3_000),
      'x.js': '1',
    }
    expect((await trailOf(contents, 'x.js'))?.[0]).toBe('start')
  })
})

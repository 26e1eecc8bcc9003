import { expect, test } from 'vitest'
import { readStarts, told } from './source/testing.ts'
import reader from './vscode-settings.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('programs of the folder that a setting names', () => {
  const settings = {
    'python.defaultInterpreterPath': `\${workspaceFolder}/tools/python`,
    'typescript.tsdk': './tools/ts',
    'eslint.nodePath': '/usr/bin/node',
    'prettier.configPath': '.prettierrc.json',
  }
  const files = { 'tools/python!': '', 'tools/ts/tsserver.js': '', '.prettierrc.json': '{}' }
  expect(seen({ '.vscode/settings.json': JSON.stringify(settings, null, 1), ...files })).toEqual([
    'open .vscode/settings.json:2:36 file tools/python',
    'open .vscode/settings.json:3:22 file tools/ts/tsserver.js',
  ])
})

test('profiles and variables of the terminal, and what saving runs', () => {
  const settings = {
    'terminal.integrated.profiles.linux': {
      a: { path: 'bash', args: ['-c', 'node x'] },
      b: { path: '/bin/zsh' },
    },
    'terminal.integrated.env.osx': { NODE_OPTIONS: '--require ./x.js', PATH: '/bin' },
    'emeraldwalk.runonsave': { commands: [{ match: '.*', cmd: 'sh y' }] },
  }
  expect(
    seen({ '.vscode/settings.json': JSON.stringify(settings) }).map((line) => line.replace(/ \S+:1:\d+/, '')),
  ).toEqual(["enter bash -c 'node x'", 'enter node --require ./x.js', 'open sh y'])
})

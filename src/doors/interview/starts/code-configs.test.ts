import { expect, test } from 'vitest'
import reader from './code-configs.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('configurations that are code, by their name', () => {
  const names = [
    'postcss.config.js',
    '.eslintrc.cjs',
    'jest.config.ts',
    'gulpfile.js',
    'a.config.d.ts',
    'config.js',
    'node_modules/a/vite.config.js',
    'src/app.js',
    'next.config.mjs',
    'truffle-config.js',
    'shop-remote-config.js',
  ]
  expect(
    seen(Object.fromEntries(names.map((name) => [name, 'x']))).map((line) => line.split(':')[0]),
  ).toEqual([
    'build postcss.config.js',
    'build .eslintrc.cjs',
    'test jest.config.ts',
    'build gulpfile.js',
    'build next.config.mjs',
    'build truffle-config.js',
  ])
})

test('words for parts of any program, by their place', () => {
  const names = [
    'package.json',
    'server.js',
    'api/server.js',
    'dist/cli/build.js',
    'apps/b/build.js',
    'apps/b/package.json',
  ]
  expect(
    seen(Object.fromEntries(names.map((name) => [name, 'x']))).map((line) => line.split(':')[0]),
  ).toEqual(['build server.js', 'build api/server.js', 'build apps/b/build.js'])
})

import { expect, test } from 'vitest'
import reader from './npm-scripts.ts'
import { readStarts, told } from './source/testing.ts'

test('scripts by when they run, with their line', () => {
  const { starts } = readStarts(reader, {
    'package.json': `{
  "scripts": {
    "postinstall": "node server.js",
    "prepare": "husky",
    "start": "node a",
    "build": "tsc",
    "test": "vitest"
  },
  "main": "lib",
  "bin": { "x": "./cli.js" }
}`,
    'lib/index.js': '',
    'cli.js': '',
  })
  expect(starts.map(told)).toEqual([
    'install package.json:3:21 node server.js',
    'install package.json:4:17 husky',
    'start package.json:5:15 node a',
    'build package.json:6:15 tsc',
    'test package.json:7:14 vitest',
    'start package.json:9:12 file lib/index.js',
    'start package.json:10:18 file cli.js',
  ])
  expect(starts[0]?.by).toBe('the postinstall script')
  expect(starts[1]?.by).toContain('not as a dependency')
})

test('a script that is written twice is read twice', () => {
  const { starts } = readStarts(reader, { 'package.json': '{"scripts": {"install": "a", "install": "b"}}' })
  expect(starts).toHaveLength(2)
})

test('of an installed package only what an install runs', () => {
  const contents = {
    'node_modules/x/package.json': '{"scripts": {"install": "a", "start": "b"}, "main": "x.js"}',
    'node_modules/x/x.js': '',
  }
  expect(readStarts(reader, contents).starts.map(told)).toEqual([
    'install node_modules/x/package.json:1:26 in node_modules/x a',
  ])
})

import { expect, test } from 'vitest'
import reader from './node-gyp.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('commands that configuring the native build runs', () => {
  expect(
    seen({ 'binding.gyp': '{"targets": [{"a": "<!(node -p \\"require(\'x\').y\\")", "b": "<!@(ls)"}]}' }),
  ).toEqual(['install binding.gyp:1:21 node -p "require(\'x\').y"', 'install binding.gyp:1:60 ls'])
})

import { expect, test } from 'vitest'
import reader from './shell-entry.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('direnv and mise', () => {
  const files = {
    '.envrc': '# a\nuse node\n',
    'mise.toml': '[tools]\nnode = "24"\n[hooks]\nenter = "sh a"\nleave = ["b c"]\n',
  }
  expect(seen(files)).toEqual([
    'enter .envrc:2:1 file .envrc',
    'enter mise.toml:4:10 sh a',
    'enter mise.toml:5:11 b c',
  ])
})

test('broken TOML is told', () => {
  expect(readStarts(reader, { 'mise.toml': '[hooks' }).unknown).toHaveLength(1)
})

import { expect, test } from 'vitest'
import reader from './other-manifests.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('Composer, Deno, Bun and settings that load files', () => {
  const files = {
    'composer.json': '{"scripts":{"post-install-cmd":["A\\\\B::c","sh a"],"test":"b"}}',
    'deno.json': '{"tasks":{"dev":"deno run c.ts"}}',
    'bunfig.toml': 'preload = ["./d.ts"]\n',
    '.mocharc.json': '{"require":["./e.js","ts-node/register"]}',
  }
  expect(seen(files)).toEqual([
    'install composer.json:1:44 sh a',
    'test composer.json:1:59 b',
    'start deno.json:1:18 deno run c.ts',
    'start bunfig.toml:1:13 file d.ts',
    'test .mocharc.json:1:13 file e.js',
  ])
})

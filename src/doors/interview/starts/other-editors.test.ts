import { expect, test } from 'vitest'
import reader from './other-editors.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('Zed and Sublime Text', () => {
  const files = {
    '.zed/tasks.json': '[{"label":"a","command":"sh a","args":["b c"]}]',
    '.zed/settings.json': '{"lsp":{"x":{"binary":{"path":"./ls","arguments":["--stdio"]}}}}',
    'x.sublime-project': '{"build_systems":[{"shell_cmd":"make"}]}',
  }
  expect(seen(files)).toEqual([
    "start .zed/tasks.json:1:26 sh a 'b c'",
    'open .zed/settings.json:1:32 ./ls --stdio',
    'start x.sublime-project:1:33 make',
  ])
})

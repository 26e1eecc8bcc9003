import { expect, test } from 'vitest'
import { readStarts, told } from './source/testing.ts'
import reader from './vscode-launch.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('programs that the run button starts, with their interpreter', () => {
  const configurations = [
    { name: 'a', type: 'node', request: 'launch', program: `\${workspaceFolder}/src/a.js`, args: ['x y'] },
    { name: 'b', type: 'debugpy', module: 'tool', cwd: `\${workspaceFolder}/py` },
    { name: 'c', type: 'node-terminal', command: 'npm start' },
    { name: 'd', request: 'attach', port: 9229 },
  ]
  expect(
    seen({ '.vscode/launch.json': JSON.stringify({ configurations }) }).map((line) =>
      line.replace(/ \S+:1:\d+/, ''),
    ),
  ).toEqual(["start node ./src/a.js 'x y'", 'start in py python -m tool', 'start npm start'])
})

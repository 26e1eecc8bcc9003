import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readStarts } from '../../intake/starts.ts'
import { fileOf } from './testing.ts'

/** One name for every reader. */
const NAMES = [
  '.vscode/tasks.json',
  '.vscode/settings.json',
  '.vscode/launch.json',
  'a.code-workspace',
  '.devcontainer/devcontainer.json',
  '.idea/workspace.xml',
  '.zed/settings.json',
  '.claude/settings.json',
  'package.json',
  '.npmrc',
  'binding.gyp',
  'vite.config.ts',
  '.husky/pre-commit',
  '.git/config',
  'lefthook.yml',
  'Makefile',
  'justfile',
  'Taskfile.yml',
  'Dockerfile',
  'compose.yaml',
  'mise.toml',
  'pyproject.toml',
  'a.pth',
  'build.gradle',
  'CMakeLists.txt',
  'Rakefile',
  'A.xcodeproj/project.pbxproj',
  'a.csproj',
  'pom.xml',
  'composer.json',
  'bunfig.toml',
]

const name = fc.constantFrom(...NAMES)
/** Words of the formats in any order, which comes nearer to them than random letters do. */
const pieces = fc.array(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    ',',
    '\n',
    '\t',
    '  ',
    '<',
    '>',
    '/',
    '\\',
    '=',
    '(',
    ')',
    '$(shell ',
    'tasks',
    'command',
    'run',
    'hooks',
    'scripts',
    '<Exec Command="',
    '&#x110000;',
    '- ',
    '*a',
    '&a',
    '|',
    '`',
    'x',
  ),
  { maxLength: 60 },
)
const content = fc.oneof(
  fc.string(),
  fc.json(),
  pieces.map((list) => list.join('')),
)

/** Words after which a reader looks further. */
const WORDS = [
  'a',
  'a =',
  'commandLine',
  'exec(',
  'system',
  'RUN',
  'CMD [',
  '\t@',
  'x:',
  '[core "',
  'import',
  'Command::new("a")',
  'execute_process(COMMAND',
  'shellScript =',
  '<Exec',
  '<option name="COMMAND"',
  '//go:generate',
  '!=',
]

test('no content makes a reader fail, and every place lies within the file', () => {
  fc.assert(
    fc.property(name, content, (path, text) => {
      const { starts, unknown } = readStarts(new Map([[path, fileOf(path, text)]]))
      expect(unknown.filter(({ why }) => why.startsWith('it could not be read for'))).toEqual([])
      const lines = text.split('\n')
      for (const { where } of starts)
        expect(lines[(where.line ?? 0) - 1]?.length ?? -1).toBeGreaterThanOrEqual((where.column ?? 0) - 1)
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['brackets', '['.repeat(200_000)],
  ['braces and names', '{"a":'.repeat(100_000)],
  ['blanks', ' '.repeat(400_000)],
  ['words and blanks', WORDS.map((word) => `${word}${' '.repeat(50_000)}`).join('x\n')],
  ['words without end', WORDS.map((word) => `${word} `.repeat(5_000)).join('\n')],
  ['empty lines', '\n'.repeat(400_000)],
  ['tags', '<Exec Command="'.repeat(40_000)],
  ['quotes', `"'\``.repeat(130_000)],
  ['shell', '$(shell '.repeat(60_000)],
  ['list items', '- '.repeat(100_000)],
  ['escapes', '\\'.repeat(300_000)],
])('a long file of %s is read to its end or told as unread', (_, text) => {
  for (const path of NAMES) {
    const { unknown } = readStarts(new Map([[path, fileOf(path, text)]]))
    expect(unknown.filter(({ why }) => why.startsWith('it could not be read for'))).toEqual([])
  }
})

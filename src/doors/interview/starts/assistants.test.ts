import { expect, test } from 'vitest'
import reader from './assistants.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('hooks and servers of tools of several assistants', () => {
  const files = {
    '.claude/settings.json':
      '{"hooks":{"PreToolUse":[{"matcher":"Bash","hooks":[{"type":"command","command":"sh a"}]}]}}',
    '.mcp.json': '{"mcpServers":{"x":{"command":"npx","args":["-y","b c"]}}}',
    'web/.cursor/hooks.json': '{"version":1,"hooks":{"beforeShellExecution":[{"command":"./d.sh"}]}}',
    '.vscode/settings.json': '{"command": "e"}',
    '.vscode/mcp.json': '{"servers":{"y":{"command":"node","args":["f.js"]}}}',
  }
  expect(seen(files)).toEqual([
    'assist .claude/settings.json:1:81 sh a',
    "assist .mcp.json:1:32 npx -y 'b c'",
    'assist web/.cursor/hooks.json:1:59 in web ./d.sh',
    'assist .vscode/mcp.json:1:29 node f.js',
  ])
})

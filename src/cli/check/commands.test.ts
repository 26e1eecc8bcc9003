import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { namedCommands } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-commands-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('commands come in order; a line that holds none is told with its number', async () => {
  const path = join(folder, 'c.ndjson')
  writeFileSync(path, '{"command":"ls","more":1}\r\n\nnot json\n{"command":7}\n{"command":"pwd"}')
  const read = await Array.fromAsync(namedCommands(path))
  expect(read).toMatchObject([
    { path: `${path}:1`, command: 'ls' },
    { path: `${path}:3`, error: { code: 'E_MALFORMED' } },
    { path: `${path}:4`, error: { message: expect.stringContaining('“command”') } },
    { path: `${path}:5`, command: 'pwd' },
  ])
})

test('a file that is not there is one clear error', async () => {
  await expect(Array.fromAsync(namedCommands(join(folder, 'none')))).rejects.toMatchObject({
    code: 'E_UNREADABLE',
  })
})

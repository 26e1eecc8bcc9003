import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type NamedCommand, namedCommands } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'postern-commands-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function all(path: string) {
  const read: NamedCommand[] = []
  for await (const one of namedCommands(path)) read.push(one)
  return read
}

test('commands come in order; a line that holds none is told with its number', async () => {
  const path = join(folder, 'c.ndjson')
  writeFileSync(path, '{"command":"ls","more":1}\r\n\nnot json\n{"command":7}\n{"command":"pwd"}')
  const read = await all(path)
  expect(read).toMatchObject([
    { path: `${path}:1`, command: 'ls' },
    { path: `${path}:3`, error: { code: 'E_MALFORMED' } },
    { path: `${path}:4`, error: { message: expect.stringContaining('“command”') } },
    { path: `${path}:5`, command: 'pwd' },
  ])
})

test('a file that is not there is one clear error', async () => {
  await expect(all(join(folder, 'none'))).rejects.toMatchObject({
    code: 'E_UNREADABLE',
  })
})

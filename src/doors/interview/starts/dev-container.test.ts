import { expect, test } from 'vitest'
import reader from './dev-container.ts'
import { readStarts, told } from './source/testing.ts'

const seen = (files: Record<string, string>) => readStarts(reader, files).starts.map(told)

test('commands as text, as words and by name, the host’s first', () => {
  const files = {
    'app/.devcontainer/web/devcontainer.json':
      '{ // made by hand\n "postCreateCommand": {"a": "npm ci", "b": ["sh", "-c", "a b"]},\n "initializeCommand": "sh x",\n}',
  }
  expect(seen(files)).toEqual([
    'open app/.devcontainer/web/devcontainer.json:3:24 in app sh x',
    'open app/.devcontainer/web/devcontainer.json:2:30 in app npm ci',
    "open app/.devcontainer/web/devcontainer.json:2:46 in app sh -c 'a b'",
  ])
  expect(readStarts(reader, files).starts[0]?.by).toContain('on this machine itself')
})

test('other files are not read, broken ones are told', () => {
  expect(readStarts(reader, { '.devcontainer/other.json': '{' })).toEqual({ starts: [], unknown: [] })
  expect(readStarts(reader, { '.devcontainer.json': '{"postStartCommand": ' }).unknown).toHaveLength(1)
})

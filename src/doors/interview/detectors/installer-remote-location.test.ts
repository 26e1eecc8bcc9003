import { expect, test } from 'vitest'
import { fileOf, hits } from '../testing.ts'
import detector from './installer-remote-location.ts'

const titles = async (name: string, content: string) =>
  hits(detector, await fileOf(name, content))
    .map(({ title }) => title)
    .join()

test.each([
  ['a.url', '[InternetShortcut]\r\nURL=file://a.invalid@80/share/notes.exe\r\n', /share/],
  ['b.url', '[InternetShortcut]\r\nURL=https://a.invalid/\r\nIconFile=\\\\a.invalid\\i\\a.ico\r\n', /share/],
  [
    'a.library-ms',
    '<libraryDescription><simpleLocation><url>http://a.invalid/dav</url></simpleLocation></libraryDescription>',
    /share/,
  ],
  ['a.rdp', 'full address:s:a.invalid\r\ndrivestoredirect:s:*\r\n', /remote-desktop/],
  [
    'a.msc',
    '<MMC_ConsoleFile><String>res://apds.dll/redirect.html?target=javascript:1</String></MMC_ConsoleFile>',
    /console file/,
  ],
  [
    'a.jnlp',
    '<jnlp codebase="http://a.invalid/"><resources><jar href="a.jar"/></resources></jnlp>',
    /fetches a program/,
  ],
])('sees %s', async (name, content, title) => {
  expect(await titles(name, content)).toMatch(title)
})

test.each([
  [
    'a.url',
    '[InternetShortcut]\r\nURL=https://example.invalid/notes\r\nIconFile=C:\\Windows\\shell32.dll\r\n',
  ],
  ['b.url', '[InternetShortcut]\r\nURL=file:///C:/Users/Public/notes.txt\r\n'],
  ['a.rdp', 'full address:s:desk.invalid\r\ndrivestoredirect:s:\r\nscreen mode id:i:2\r\n'],
  [
    'a.library-ms',
    '<libraryDescription><simpleLocation><url>knownfolder:{FDD39AD0}</url></simpleLocation></libraryDescription>',
  ],
])('leaves %s alone', async (name, content) => {
  expect(await titles(name, content)).toBe('')
})

import { expect, test } from 'vitest'
import { shortcut } from './shortcut.ts'

test('a shortcut has the header of its format and its strings in order', () => {
  const bytes = Buffer.from(
    shortcut({ name: 'Brief', target: '..\\cmd.exe', arguments: '/c echo', icon: 'a.ico' }),
  )
  expect(bytes.readUInt32LE(0)).toBe(76)
  expect(bytes.toString('hex', 4, 20)).toBe('0114020000000000c000000000000046')
  expect(bytes.readUInt32LE(20)).toBe(0x04 | 0x08 | 0x20 | 0x40 | 0x80)
  let at = 76
  const strings = Array.from({ length: 4 }, () => {
    const length = bytes.readUInt16LE(at)
    const text = bytes.toString('utf16le', at + 2, at + 2 + length * 2)
    at += 2 + length * 2
    return text
  })
  expect(strings).toEqual(['Brief', '..\\cmd.exe', '/c echo', 'a.ico'])
  expect(bytes.readUInt32LE(at)).toBe(0)
  expect(bytes.length).toBe(at + 4)
})

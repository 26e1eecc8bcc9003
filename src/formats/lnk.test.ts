import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLnk } from './lnk.ts'
import { lnk } from './testing.ts'

test('what it opens, with what, and how', () => {
  const target = 'C:\\Windows\\System32\\cmd.exe'
  const file = lnk({ target, arguments: '/c start notes.txt', icon: 'C:\\a\\reader.exe', minimised: true })
  expect(readLnk(file)).toMatchObject({
    target,
    arguments: '/c start notes.txt',
    icon: 'C:\\a\\reader.exe',
    minimised: true,
    elevated: false,
    appended: 0,
  })
})

test('a target in the item list and the link information', () => {
  const item = (body: Buffer) => Buffer.concat([Buffer.from(Uint16Array.of(body.length + 2).buffer), body])
  const volume = item(Buffer.concat([Buffer.of(0x2f), Buffer.from('C:\\\0')]))
  const file = item(Buffer.concat([Buffer.of(0x32, 0), Buffer.alloc(10), Buffer.from('tool.exe\0\0')]))
  const list = Buffer.concat([volume, file, Buffer.alloc(2)])
  const header = Buffer.alloc(76)
  Buffer.from('4c0000000114020000000000c000000000000046', 'hex').copy(header)
  header[20] = 0x81
  const bytes = Buffer.concat([
    header,
    Buffer.from(Uint16Array.of(list.length).buffer),
    list,
    Buffer.alloc(4),
  ])
  expect(readLnk(bytes)?.target).toBe('C:\\tool.exe')
})

test('padding and what hangs on are kept', () => {
  const rest = `${' '.repeat(600)}/c calc`
  const link = readLnk(lnk({ target: 'cmd.exe', arguments: rest, appended: 5_000 }))
  expect(link?.arguments).toBe(rest)
  expect(link?.appended).toBe(5_000)
})

test('what was written is read; what is cut is read as far as it goes', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-zA-Z:\\ ]{1,100}$/),
      fc.string({ maxLength: 200 }),
      fc.nat(900),
      (target, rest, cut) => {
        const file = lnk({ target, arguments: rest })
        expect(readLnk(file)).toMatchObject({ target, arguments: rest })
        readLnk(file.subarray(0, cut))
      },
    ),
  )
  expect(readLnk(new Uint8Array(20))).toBeUndefined()
})

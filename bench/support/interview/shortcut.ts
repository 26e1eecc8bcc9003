const CLASS = '0114020000000000c000000000000046'
const HAS_NAME = 0x04
const HAS_RELATIVE_PATH = 0x08
const HAS_ARGUMENTS = 0x20
const HAS_ICON = 0x40
const UNICODE = 0x80
const SHOW_MINIMISED = 7

/** What a Windows shortcut says. */
export interface Shortcut {
  name: string
  target: string
  arguments: string
  icon: string
}

/**
 * A Windows shortcut with these strings and nothing else (MS-SHLLINK,
 * https://learn.microsoft.com/openspecs/windows_protocols/ms-shllink).
 */
export function shortcut({ name, target, arguments: given, icon }: Shortcut): Uint8Array {
  const header = Buffer.alloc(76)
  header.writeUInt32LE(76, 0)
  Buffer.from(CLASS, 'hex').copy(header, 4)
  header.writeUInt32LE(HAS_NAME | HAS_RELATIVE_PATH | HAS_ARGUMENTS | HAS_ICON | UNICODE, 20)
  header.writeUInt32LE(SHOW_MINIMISED, 60)
  const strings = [name, target, given, icon].map((text) => {
    const counted = Buffer.alloc(2 + text.length * 2)
    counted.writeUInt16LE(text.length, 0)
    counted.write(text, 2, 'utf16le')
    return counted
  })
  return Buffer.concat([header, ...strings, Buffer.alloc(4)])
}

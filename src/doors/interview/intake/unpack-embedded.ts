import type { FileType } from '../../../formats/file-type.ts'

/** An archive behind the code of a program. `kind` is 7-Zip's name of it. */
export interface Embedded {
  bytes: Uint8Array
  kind: 'Nsis' | '7z' | 'Rar5' | 'Rar' | 'Cab' | 'SquashFS' | 'zip'
}

/** What installers and self-extracting archives carry, by the bytes it begins with. */
const MARKS: readonly [mark: Buffer, kind: Embedded['kind']][] = [
  [Buffer.from('377abcaf271c0004', 'hex'), '7z'],
  [Buffer.from('526172211a070100', 'hex'), 'Rar5'],
  [Buffer.from('526172211a0700', 'hex'), 'Rar'],
]
/** How far from its end a ZIP archive has its end record. */
const ZIP_END = 65_557
const SQUASHFS = Buffer.from('hsqs')
const NSIS = Buffer.from('\xef\xbe\xad\xdeNullsoftInst', 'latin1')
const ZIP = Buffer.from('PK\x05\x06', 'latin1')

/** Finds the archive that a program carries, or undefined. */
export function embeddedArchive({
  type,
  bytes,
}: {
  type: FileType
  bytes: Uint8Array
}): Embedded | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (type === 'elf') {
    const at = appImageOffset(view)
    if (at !== undefined) return { bytes: bytes.subarray(at), kind: 'SquashFS' }
  }
  if (view.includes(NSIS)) return { bytes, kind: 'Nsis' }
  for (const [mark, kind] of MARKS) {
    const at = view.indexOf(mark)
    if (at !== -1) return { bytes: bytes.subarray(at), kind }
  }
  return view.subarray(-ZIP_END).includes(ZIP) ? { bytes, kind: 'zip' } : undefined
}

/**
 * Where the file system of an AppImage begins: after the section headers of the program that mounts it.
 *
 * Source: https://github.com/AppImage/AppImageSpec/blob/master/draft.md
 */
function appImageOffset(view: Buffer): number | undefined {
  if (view.length < 64 || view.toString('latin1', 8, 10) !== 'AI') return undefined
  const wide = view[4] === 2
  const headers = wide ? Number(view.readBigUInt64LE(40)) : view.readUInt32LE(32)
  const [length, count] = wide
    ? [view.readUInt16LE(58), view.readUInt16LE(60)]
    : [view.readUInt16LE(46), view.readUInt16LE(48)]
  const end = headers + length * count
  if (view.subarray(end, end + 4).equals(SQUASHFS)) return end
  const at = view.indexOf(SQUASHFS)
  return at === -1 ? undefined : at
}

/** The class of a Windows Installer package, in the root entry of its directory: {000C1084-0000-0000-C000-000000000046}. */
const MSI = Buffer.from('84100c0000000000c000000000000046', 'hex')

/** Whether an OLE2 file is a Windows Installer package, by the class that its root says it has ([MS-CFB] 2.6.4). */
export function isMsi(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.length < 512) return false
  const sector = 2 ** Math.min(12, view.readUInt16LE(30))
  const root = (view.readUInt32LE(48) + 1) * sector
  return view.subarray(root + 80, root + 96).equals(MSI)
}

/** What the first bytes of a file say it is. */
export type FileType =
  | 'pe'
  | 'elf'
  | 'macho'
  | 'java-class'
  | 'wasm'
  | 'lnk'
  | 'msi-or-office97'
  | 'script'
  | 'html'
  | 'svg'
  | 'xml'
  | 'zip'
  | 'office'
  | 'jar'
  | 'apk'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'tar'
  | 'cab'
  | 'iso'
  | 'dmg'
  | 'xar'
  | 'zstd'
  | 'cpio'
  | 'ar'
  | 'rpm'
  | 'squashfs'
  | 'wim'
  | 'disk-image'
  | 'pbzx'
  | 'crx'
  | 'asar'
  | 'chm'
  | 'applescript'
  | 'python-bytecode'
  | 'v8-bytecode'
  | 'sqlite'
  | 'font'
  | 'pdf'
  | 'rtf'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'heic'
  | 'mp4'
  | 'mp3'
  | 'ogg'
  | 'wav'
  | 'message'
  | 'calendar'
  | 'vcard'
  | 'pgp'
  | 'text'
  | 'empty'
  | 'unknown'

type Signature = [type: FileType, offset: number, bytes: string]

/** Magic numbers, in hexadecimal; `?` matches any digit. Source: each format's own specification. */
const SIGNATURES: Signature[] = [
  ['elf', 0, '7f454c46'],
  ['macho', 0, 'feedface'],
  ['macho', 0, 'feedfacf'],
  ['macho', 0, 'cefaedfe'],
  ['macho', 0, 'cffaedfe'],
  ['wasm', 0, '0061736d'],
  ['lnk', 0, '4c0000000114020000000000c000000000000046'],
  ['msi-or-office97', 0, 'd0cf11e0a1b11ae1'],
  ['rar', 0, '526172211a07'],
  ['7z', 0, '377abcaf271c'],
  ['gzip', 0, '1f8b'],
  ['bzip2', 0, '425a68'],
  ['xz', 0, 'fd377a585a00'],
  ['cab', 0, '4d534346'],
  ['xar', 0, '78617221'],
  ['zstd', 0, '28b52ffd'],
  ['cpio', 0, '303730373031'],
  ['cpio', 0, '303730373032'],
  ['cpio', 0, '303730373037'],
  ['ar', 0, '213c617263683e0a'],
  ['rpm', 0, 'edabeedb'],
  ['squashfs', 0, '68737173'],
  ['wim', 0, '4d5357494d000000'],
  ['disk-image', 0, '7668647866696c65'],
  ['disk-image', 0, '636f6e6563746978'],
  ['disk-image', 512, '4546492050415254'],
  ['disk-image', 1024, '482b0004'],
  ['disk-image', 1024, '48580005'],
  ['disk-image', 32, '4e585342'],
  ['disk-image', 3, '4e54465320202020'],
  ['disk-image', 3, '4558464154202020'],
  ['disk-image', 54, '46415431'],
  ['disk-image', 82, '4641543332'],
  ['pbzx', 0, '70627a78'],
  ['crx', 0, '43723234'],
  ['asar', 0, '04000000????????????????????????7b2266696c657322'],
  ['chm', 0, '49545346'],
  ['applescript', 0, '46617364554153'],
  ['python-bytecode', 0, '??0c0d0a'],
  ['python-bytecode', 0, '??0d0d0a??000000'],
  ['python-bytecode', 0, '??0e0d0a??000000'],
  ['python-bytecode', 0, '03f30d0a'],
  ['v8-bytecode', 2, 'dec0'],
  ['sqlite', 0, '53514c69746520666f726d6174203300'],
  ['font', 0, '774f4646'],
  ['font', 0, '774f4632'],
  ['font', 0, '4f54544f00'],
  ['font', 0, '0001000000??'],
  ['tar', 257, '7573746172'],
  ['iso', 32769, '4344303031'],
  ['jpeg', 0, 'ffd8ff'],
  ['png', 0, '89504e470d0a1a0a'],
  ['gif', 0, '47494638'],
  ['webp', 0, '52494646????????57454250'],
  ['wav', 0, '52494646????????57415645'],
  ['bmp', 0, '424d'],
  ['tiff', 0, '49492a00'],
  ['tiff', 0, '4d4d002a'],
  ['heic', 4, '6674797068656963'],
  ['heic', 4, '6674797068656978'],
  ['heic', 4, '667479706d696631'],
  ['mp4', 4, '66747970'],
  ['mp3', 0, '494433'],
  ['mp3', 0, 'fffb'],
  ['ogg', 0, '4f676753'],
]

const COMPILED = SIGNATURES.map(([type, offset, hex]) => ({
  type,
  offset,
  bytes: hex.match(/../g)?.map((pair) => (pair === '??' ? -1 : Number.parseInt(pair, 16))) ?? [],
}))

const hasBytes = (bytes: Uint8Array, offset: number, wanted: number[]) =>
  offset + wanted.length <= bytes.length &&
  wanted.every((byte, i) => byte === -1 || bytes[offset + i] === byte)

/** How far into a file text is looked at. */
const TEXT_PREFIX = 2048

/**
 * Recognises a file by its content alone; its name is not asked.
 *
 * @example
 * fileType(new TextEncoder().encode('%PDF-1.7')) // 'pdf'
 */
export function fileType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty'
  if (isPe(bytes)) return 'pe'
  if (hasBytes(bytes, 0, [0xca, 0xfe, 0xba, 0xbe])) return (bytes[7] ?? 0) > 30 ? 'java-class' : 'macho'
  if (hasBytes(bytes, 0, [0x50, 0x4b, 3, 4]) || hasBytes(bytes, 0, [0x50, 0x4b, 5, 6])) return zipKind(bytes)
  // Before all others: a disk image of macOS is known by its end, and begins as the packed blocks in it do.
  if (hasBytes(bytes, bytes.length - 512, [0x6b, 0x6f, 0x6c, 0x79])) return 'dmg'
  const bySignature = COMPILED.find(({ offset, bytes: wanted }) => hasBytes(bytes, offset, wanted))
  if (bySignature) return bySignature.type
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes('%PDF-'))
    return 'pdf'
  if (hasBytes(bytes, bytes.length - 512, [0x63, 0x6f, 0x6e, 0x65, 0x63, 0x74, 0x69, 0x78]))
    return 'disk-image'
  return textType(bytes)
}

function isPe(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x4d || bytes[1] !== 0x5a) return false
  const at = (bytes[60] ?? 0) | ((bytes[61] ?? 0) << 8)
  return hasBytes(bytes, at, [0x50, 0x45, 0, 0]) || bytes.includes(0, 2)
}

/** Office files, Java and Android packages are ZIP archives: the names of their members tell them apart. */
function zipKind(bytes: Uint8Array): FileType {
  const names = memberNames(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (names.has('AndroidManifest.xml')) return 'apk'
  if (names.has('[Content_Types].xml')) return 'office'
  if (names.has('META-INF/MANIFEST.MF')) return 'jar'
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 128)).toString('latin1')
  return /^.{30}mimetypeapplication\/(?:vnd\.oasis|epub)/s.test(start) ? 'office' : 'zip'
}

/** How many members of an archive are asked for their names. */
const NAMES_READ = 2_000

/** The names in the central directory (APPNOTE 4.3.12), or of the first member when there is none. */
function memberNames(view: Buffer): Set<string> {
  const names = new Set<string>()
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = end === -1 || end + 16 > view.length ? -1 : end - view.readUInt32LE(end + 12)
  while (
    at >= 0 &&
    at + 46 <= view.length &&
    view.readUInt32LE(at) === 0x02014b50 &&
    names.size < NAMES_READ
  ) {
    const length = view.readUInt16LE(at + 28)
    names.add(view.toString('latin1', at + 46, at + 46 + length))
    at += 46 + length + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  if (names.size === 0 && view.length >= 30)
    names.add(view.toString('latin1', 30, 30 + view.readUInt16LE(26)))
  return names
}

function textType(bytes: Uint8Array): FileType {
  const prefix = bytes.subarray(0, TEXT_PREFIX)
  const utf16 = (prefix[0] === 0xff && prefix[1] === 0xfe) || (prefix[0] === 0xfe && prefix[1] === 0xff)
  if (!utf16 && prefix.includes(0)) return 'unknown'
  const text = new TextDecoder(utf16 ? (prefix[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    prefix,
  )
  const start = text.replace(/^[\ufeff\s]+/, '').slice(0, 1024)
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.startsWith('#!')) return 'script'
  if (start.startsWith('BEGIN:VCALENDAR')) return 'calendar'
  if (start.startsWith('BEGIN:VCARD')) return 'vcard'
  if (start.startsWith('-----BEGIN PGP')) return 'pgp'
  if (/<svg[\s>]/i.test(start)) return 'svg'
  if (/^(<!--|<!doctype html|<html|<head|<body|<script|<meta|<iframe|<title|<form)/i.test(start))
    return 'html'
  if (/<(html|body|script|iframe|form|table|div|meta)[\s>]/i.test(start)) return 'html'
  if (start.startsWith('<?xml')) return 'xml'
  if (/^(received|return-path|delivered-to|from|message-id|mime-version|subject|date): /i.test(start))
    return 'message'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell binary from text
  return /[\u0001-\u0008\u000e-\u001a]/.test(text) ? 'unknown' : 'text'
}

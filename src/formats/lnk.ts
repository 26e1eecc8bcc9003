/** A Windows shortcut, as far as it says what it opens. */
export interface LnkReading {
  /** Path of what it opens, from the link information, the environment block or the item list; empty when none. */
  target: string
  /** What it hands over, as it would be run, padding and all. */
  arguments: string
  workingDirectory: string
  /** What its owner wrote as a comment; Windows shows it as a tip. */
  description: string
  /** File that its picture is taken from. */
  icon: string
  /** Opens its window minimised. */
  minimised: boolean
  /** Asks for administrator rights. */
  elevated: boolean
  /** Bytes behind the shortcut's own data: room for a program. */
  appended: number
}

const STRING = 32_767
const BLOCKS = 64
const ITEMS = 200

/**
 * Reads a shell link by [MS-SHLLINK]. Never throws.
 *
 * @returns undefined when the header is not that of one.
 */
export function readLnk(bytes: Uint8Array): LnkReading | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.length < 76 || file.readUInt32LE(0) !== 0x4c) return undefined
  const link: LnkReading = {
    target: '',
    arguments: '',
    workingDirectory: '',
    description: '',
    icon: '',
    minimised: file.readUInt32LE(60) === 7,
    elevated: (file.readUInt32LE(20) & 0x2000) !== 0,
    appended: 0,
  }
  try {
    readParts(file, link)
  } catch {
    // A damaged shortcut is told by what could be read of it.
  }
  return link
}

function readParts(file: Buffer, link: LnkReading): void {
  const flags = file.readUInt32LE(20)
  const has = (bit: number) => (flags & bit) !== 0
  let at = 76
  let items = ''
  if (has(0x1)) {
    const size = file.readUInt16LE(at)
    items = itemPath(file.subarray(at + 2, at + 2 + size))
    at += 2 + size
  }
  if (has(0x2)) {
    const size = file.readUInt32LE(at)
    link.target = localPath(file.subarray(at, at + size))
    at += size
  }
  const wide = has(0x80)
  const string = () => {
    const length = file.readUInt16LE(at)
    const start = at + 2
    at = start + length * (wide ? 2 : 1)
    return file.toString(wide ? 'utf16le' : 'latin1', start, Math.min(at, file.length)).slice(0, STRING)
  }
  if (has(0x4)) link.description = string()
  const relative = has(0x8) ? string() : ''
  if (has(0x10)) link.workingDirectory = string()
  if (has(0x20)) link.arguments = string()
  if (has(0x40)) link.icon = string()
  link.target ||= items || relative
  for (let i = 0; i < BLOCKS; i++) {
    const size = file.readUInt32LE(at)
    if (size < 4) {
      at += 4
      break
    }
    const kind = file.readUInt32LE(at + 4)
    // What the environment block names is what Windows opens.
    if (kind === 0xa0000001)
      link.target = file.toString('utf16le', at + 268, at + 788).replace(/\0.*$/s, '') || link.target
    if (kind === 0xa0000007)
      link.icon = file.toString('utf16le', at + 268, at + 788).replace(/\0.*$/s, '') || link.icon
    at += size
  }
  link.appended = Math.max(0, file.length - at)
}

function terminated(block: Buffer, at: number, wide = false): string {
  if (at <= 0 || at >= block.length) return ''
  if (!wide) {
    const end = block.indexOf(0, at)
    return block.toString('latin1', at, end === -1 ? block.length : end)
  }
  return block.toString('utf16le', at, Math.min(block.length, at + 2 * 1_024)).replace(/\0.*$/s, '')
}

/** LinkInfo (2.3): a local path or that of a share, with the rest of the path behind it. */
function localPath(info: Buffer): string {
  const header = info.readUInt32LE(4)
  const flags = info.readUInt32LE(8)
  const suffix = terminated(info, info.readUInt32LE(24))
  if (flags & 1) {
    const wide = header >= 0x24 ? terminated(info, info.readUInt32LE(28), true) : ''
    return wide || terminated(info, info.readUInt32LE(16)) + suffix
  }
  if (flags & 2) {
    const at = info.readUInt32LE(20)
    const share = terminated(info.subarray(at), info.readUInt32LE(at + 8))
    return suffix ? `${share}\\${suffix}` : share
  }
  return ''
}

/** The names in an item list (2.2), of volumes and files; items of other kinds are passed over. */
function itemPath(list: Buffer): string {
  const names: string[] = []
  let at = 0
  for (let i = 0; i < ITEMS && at + 3 < list.length; i++) {
    const size = list.readUInt16LE(at)
    if (size < 3) break
    const item = list.subarray(at, at + size)
    const kind = item[2] ?? 0
    if ((kind & 0x70) === 0x20 && size > 4) names.push(terminated(item, 3).replace(/\\$/, ''))
    else if ((kind & 0x70) === 0x30) names.push(longName(item) || terminated(item, 14, (kind & 4) !== 0))
    at += size
  }
  return names.filter(Boolean).join('\\')
}

/** The long name stands in an extension block (0xbeef0004), whose place the last two bytes of the item give. */
function longName(item: Buffer): string {
  const at = item.readUInt16LE(item.length - 2)
  if (at < 14 || at + 20 > item.length || item.readUInt32LE(at + 4) !== 0xbeef0004) return ''
  const version = item.readUInt16LE(at + 2)
  const start = at + (version >= 9 ? 46 : version === 8 ? 42 : version === 7 ? 38 : version >= 3 ? 20 : 0)
  return start === at ? '' : terminated(item, start, true)
}

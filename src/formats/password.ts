/**
 * Whether a file of a kind that can ask for a password does so, as far as its headers say in the clear. A 7z
 * archive that packs its own header can hide it; then the answer is `false`.
 *
 * Sources: ISO 32000-1 section 7.6 (`/Encrypt`), RAR 5.0 archive format (rarlab.com/technote.htm), 7-Zip `7zFormat.txt`.
 */
export function asksForPassword(bytes: Uint8Array, type: string): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (type === 'pdf')
    return /\/Encrypt\s{0,8}(?:\d{1,10}\s{1,8}\d{1,5}\s{1,8}R|<<)/.test(aroundWord(view, '/Encrypt'))
  if (type === 'rar') return bytes[6] === 1 ? rar5(view) : rar4(view)
  if (type === '7z')
    return view.indexOf(Buffer.from([0x06, 0xf1, 0x07, 0x01]), Math.max(32, view.length - 65_536)) !== -1
  return false
}

function aroundWord(view: Buffer, word: string): string {
  const at = view.lastIndexOf(word)
  return at === -1 ? '' : view.toString('latin1', at, at + 64)
}

const BLOCKS_READ = 1_000

function rar4(view: Buffer): boolean {
  let at = 7
  for (let block = 0; block < BLOCKS_READ && at + 7 <= view.length; block++) {
    const type = view[at + 2]
    const flags = view.readUInt16LE(at + 3)
    const size = view.readUInt16LE(at + 5)
    if ((type === 0x73 && (flags & 0x80) !== 0) || (type === 0x74 && (flags & 0x04) !== 0)) return true
    const data = (flags & 0x8000) !== 0 && at + 11 <= view.length ? view.readUInt32LE(at + 7) : 0
    if (size < 7) return false
    at += size + data
  }
  return false
}

function rar5(view: Buffer): boolean {
  let at = 8
  for (let block = 0; block < BLOCKS_READ && at + 6 < view.length; block++) {
    const size = vint(view, at + 4)
    const type = vint(view, size.next)
    if (type.value === 4) return true
    const flags = vint(view, type.next)
    const extra = (flags.value & 1) !== 0 ? vint(view, flags.next) : { value: 0, next: flags.next }
    const data = (flags.value & 2) !== 0 ? vint(view, extra.next) : { value: 0, next: extra.next }
    const end = size.next + size.value
    if (type.value === 2 && extra.value > 0 && hasEncryptionRecord(view, end - extra.value, end)) return true
    if (size.value === 0) return false
    at = end + data.value
  }
  return false
}

function hasEncryptionRecord(view: Buffer, from: number, end: number): boolean {
  let at = from
  for (let record = 0; record < 20 && at > 0 && at < Math.min(end, view.length); record++) {
    const size = vint(view, at)
    if (vint(view, size.next).value === 1) return true
    if (size.value === 0) return false
    at = size.next + size.value
  }
  return false
}

/** RAR's variable-length integer: seven bits a byte, lowest first. */
function vint(view: Buffer, at: number): { value: number; next: number } {
  let value = 0
  for (let i = 0; i < 7; i++) {
    const byte = view[at + i] ?? 0
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return { value, next: at + i + 1 }
  }
  return { value, next: at + 7 }
}

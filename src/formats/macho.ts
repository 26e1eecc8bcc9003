import { createHash } from 'node:crypto'
import { readSignedData } from './cms.ts'
import { type CodeSignature, UNREAD, UNSIGNED } from './code-signature.ts'

/** A macOS program or library (Mach-O) for one processor. */
export interface MachOReading {
  kind: 'program' | 'library' | 'other'
  /** Names of the libraries it loads, as written. */
  imports: string[]
  /** The property list inside the program (`__TEXT,__info_plist`), for programs that are no bundle. */
  infoPlist: Uint8Array | undefined
  /** What its signature calls it: the bundle id for a bundle. */
  identifier: string
  /** Apple's Team ID in the signature; empty when it has none. */
  teamId: string
  signature: CodeSignature
}

const SLICES = 8
const COMMANDS = 1_000
const IMPORTS = 500
const BLOBS = 32
const HASHED = 64 * 2 ** 20
const ADHOC = 0x2
const CODE_DIRECTORY = 0xfade0c02
const SUPER_BLOB = 0xfade0cc0
const CMS_BLOB = 0xfade0b01

/**
 * Reads a Mach-O file, thin or fat, with its code signature (`codesign`): one reading for each processor. Source:
 * Apple, `mach-o/loader.h` and `cs_blobs.h`. Never throws.
 *
 * @returns none when the headers are not those of a Mach-O file.
 */
export function readMachO(bytes: Uint8Array): MachOReading[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return slicesOf(file).flatMap((slice) => {
    try {
      return [readSlice(slice)]
    } catch {
      return []
    }
  })
}

function slicesOf(file: Buffer): Buffer[] {
  if (file.length < 28) return []
  const magic = file.readUInt32BE(0)
  const wide = magic === 0xcafebabf
  if (magic !== 0xcafebabe && !wide) return [file]
  const slices: Buffer[] = []
  const entry = wide ? 32 : 20
  for (let i = 0; i < Math.min(file.readUInt32BE(4), SLICES); i++) {
    const at = 8 + i * entry
    if (at + entry > file.length) break
    const start = wide ? Number(file.readBigUInt64BE(at + 8)) : file.readUInt32BE(at + 8)
    const size = wide ? Number(file.readBigUInt64BE(at + 16)) : file.readUInt32BE(at + 12)
    if (start > 0 && start < file.length) slices.push(file.subarray(start, start + size))
  }
  return slices
}

interface Layout {
  little: boolean
  u32: (at: number) => number
  signature: { offset: number; size: number } | undefined
  imports: string[]
  infoPlist: Uint8Array | undefined
}

function readSlice(slice: Buffer): MachOReading {
  const magic = slice.readUInt32BE(0)
  const little = magic === 0xcefaedfe || magic === 0xcffaedfe
  if (!little && magic !== 0xfeedface && magic !== 0xfeedfacf) throw new Error('no Mach-O file')
  const wide = magic === 0xcffaedfe || magic === 0xfeedfacf
  const u32 = (at: number) => (little ? slice.readUInt32LE(at) : slice.readUInt32BE(at))
  const type = u32(12)
  const layout: Layout = { little, u32, signature: undefined, imports: [], infoPlist: undefined }
  let at = wide ? 32 : 28
  for (let i = 0; i < Math.min(u32(16), COMMANDS) && at + 8 <= slice.length; i++) {
    const size = u32(at + 4)
    if (size < 8) break
    readCommand(slice, at, size, layout)
    at += size
  }
  return {
    kind: type === 2 ? 'program' : type === 6 || type === 8 ? 'library' : 'other',
    imports: layout.imports,
    infoPlist: layout.infoPlist,
    ...signatureOf(slice, layout.signature),
  }
}

function readCommand(slice: Buffer, at: number, size: number, layout: Layout): void {
  const { u32 } = layout
  const command = u32(at) & 0x7fffffff
  if (command === 0x1d) layout.signature = { offset: u32(at + 8), size: u32(at + 12) }
  else if (command === 0x0c || command === 0x18 || command === 0x1f) {
    const name = slice.toString('latin1', at + u32(at + 8), at + size).replace(/\0.*$/s, '')
    if (layout.imports.length < IMPORTS) layout.imports.push(name)
  } else if (command === 0x19 || command === 0x01) {
    const wide = command === 0x19
    const count = Math.min(u32(at + (wide ? 64 : 48)), 64)
    for (let i = 0; i < count; i++) {
      const section = at + (wide ? 72 + i * 80 : 56 + i * 68)
      if (section + 68 > slice.length) return
      if (slice.toString('latin1', section, section + 16).replace(/\0.*$/s, '') !== '__info_plist') continue
      const start = u32(section + (wide ? 48 : 40))
      layout.infoPlist = slice.subarray(start, start + u32(section + (wide ? 44 : 36)))
    }
  }
}

type Signed = Pick<MachOReading, 'identifier' | 'teamId' | 'signature'>

function signatureOf(slice: Buffer, at: Layout['signature']): Signed {
  const nobody = { identifier: '', teamId: '' }
  if (!at) return { ...nobody, signature: UNSIGNED }
  if (at.offset + at.size > slice.length) return { ...nobody, signature: UNREAD }
  try {
    return readSuperBlob(slice, slice.subarray(at.offset, at.offset + at.size))
  } catch {
    return { ...nobody, signature: UNREAD }
  }
}

/** Numbers in signatures are big-endian whatever the processor. */
function readSuperBlob(slice: Buffer, blob: Buffer): Signed {
  if (blob.readUInt32BE(0) !== SUPER_BLOB) throw new Error('no signature')
  let directory: Buffer | undefined
  let cms: Buffer | undefined
  for (let i = 0; i < Math.min(blob.readUInt32BE(8), BLOBS); i++) {
    const offset = blob.readUInt32BE(12 + i * 8 + 4)
    const part = blob.subarray(offset, offset + blob.readUInt32BE(offset + 4))
    const magic = part.readUInt32BE(0)
    if (magic === CODE_DIRECTORY) directory ??= part
    else if (magic === CMS_BLOB) cms = part.subarray(8)
  }
  if (!directory) throw new Error('no code directory')
  const identifier = stringAt(directory, directory.readUInt32BE(20))
  const team = directory.readUInt32BE(8) >= 0x20200 ? directory.readUInt32BE(48) : 0
  const fileMatches = pagesMatch(slice, directory)
  const names = { identifier, teamId: team > 0 ? stringAt(directory, team) : '' }
  const adHoc = (directory.readUInt32BE(12) & ADHOC) !== 0 || !cms || cms.length === 0
  if (adHoc)
    return { ...names, signature: { state: 'ad-hoc', signers: [], fileMatches, keyMatches: undefined } }
  const signed = readSignedData(cms as Buffer, directory)
  if (!signed || signed.signers.length === 0) return { ...names, signature: { ...UNREAD, fileMatches } }
  const { signers, keyMatches } = signed
  return { ...names, signature: { state: 'signed', signers, fileMatches, keyMatches } }
}

function stringAt(blob: Buffer, at: number): string {
  const end = blob.indexOf(0, at)
  return blob.toString('utf8', at, Math.min(end === -1 ? blob.length : end, at + 300))
}

/** Compares the hash of every page of code with the code directory's; SHA-1 and SHA-256 alone. */
function pagesMatch(slice: Buffer, directory: Buffer): boolean | undefined {
  const hashes = directory.readUInt32BE(16)
  const count = directory.readUInt32BE(28)
  const limit = directory.readUInt32BE(32)
  const size = directory[36] ?? 0
  const algorithm = directory[37] === 2 ? 'sha256' : directory[37] === 1 ? 'sha1' : undefined
  const shift = directory[39] ?? 0
  const page = shift === 0 ? limit : 2 ** shift
  if (!algorithm || shift > 24 || limit > slice.length || limit > HASHED || count === 0) return undefined
  if (count !== Math.ceil(limit / page) || hashes + count * size > directory.length) return undefined
  for (let i = 0; i < count; i++) {
    const digest = createHash(algorithm)
      .update(slice.subarray(i * page, Math.min((i + 1) * page, limit)))
      .digest()
    if (digest.compare(directory, hashes + i * size, hashes + (i + 1) * size, 0, size) !== 0) return false
  }
  return true
}

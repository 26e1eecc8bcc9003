import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

/** A file of `fixtures/`; `fixtures/README.md` says how each was made. */
export const fixture = (name: string): Buffer => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))

const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer)
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer)
const u32be = (value: number) => u32(value).swap32()

export interface LnkParts {
  target?: string
  arguments?: string
  icon?: string
  minimised?: boolean
  appended?: number
}

/** Writes a Windows shortcut: the target in an environment block, the rest as strings. */
export function lnk({ target = '', arguments: rest, icon, minimised, appended = 0 }: LnkParts): Buffer {
  const string = (value: string) => Buffer.concat([u16(value.length), Buffer.from(value, 'utf16le')])
  const header = Buffer.alloc(76)
  Buffer.from('4c0000000114020000000000c000000000000046', 'hex').copy(header)
  header.writeUInt32LE(0x80 | 0x200 | (rest === undefined ? 0 : 0x20) | (icon === undefined ? 0 : 0x40), 20)
  header.writeUInt32LE(minimised ? 7 : 1, 60)
  const environment = Buffer.alloc(0x314)
  environment.writeUInt32LE(0x314, 0)
  environment.writeUInt32LE(0xa0000001, 4)
  environment.write(target, 8, 'latin1')
  environment.write(target, 268, 'utf16le')
  return Buffer.concat([
    header,
    ...(rest === undefined ? [] : [string(rest)]),
    ...(icon === undefined ? [] : [string(icon)]),
    environment,
    u32(0),
    Buffer.alloc(appended, 65),
  ])
}

/** Writes a Mach-O program for one processor, signed ad hoc unless `identifier` is missing. */
export function machO({ identifier, teamId = '' }: { identifier?: string; teamId?: string } = {}): Buffer {
  const page = 4096
  const header = Buffer.alloc(page)
  const command = identifier === undefined ? Buffer.alloc(0) : Buffer.concat([u32(0x1d), u32(16), u32(page)])
  Buffer.concat([u32(0xfeedfacf), u32(0x0100000c), u32(0), u32(2)]).copy(header)
  header.writeUInt32LE(command.length ? 1 : 0, 16)
  header.writeUInt32LE(command.length ? 16 : 0, 20)
  if (identifier === undefined) return header
  command.copy(header, 32)
  const names = Buffer.from(`${identifier}\0${teamId ? `${teamId}\0` : ''}`)
  const length = 52 + names.length + 32
  const size = 12 + 8 + length
  header.writeUInt32LE(size, 44)
  const directory = Buffer.concat([
    ...[0xfade0c02, length, 0x20200, 2, 52 + names.length, 52, 0, 1, page].map(u32be),
    Buffer.of(32, 2, 0, 12),
    ...[0, 0, teamId ? 52 + identifier.length + 1 : 0].map(u32be),
    names,
    createHash('sha256').update(header).digest(),
  ])
  return Buffer.concat([header, ...[0xfade0cc0, size, 1, 0, 20].map(u32be), directory])
}

/** Puts programs for several processors into one file. */
export function fat(...slices: Buffer[]): Buffer {
  let at = 4096
  const entries: Buffer[] = []
  for (const slice of slices) {
    entries.push(...[7, 3, at, slice.length, 12].map(u32be))
    at += slice.length
  }
  const head = Buffer.concat([...[0xcafebabe, slices.length].map(u32be), ...entries])
  return Buffer.concat([head, Buffer.alloc(4096 - head.length), ...slices])
}

/** Writes a XAR archive of a table of contents alone. */
export function xar(toc: string): Buffer {
  const packed = deflateSync(toc)
  const header = Buffer.alloc(28)
  header.write('xar!')
  header.writeUInt16BE(28, 4)
  header.writeUInt16BE(1, 6)
  header.writeBigUInt64BE(BigInt(packed.length), 8)
  header.writeBigUInt64BE(BigInt(Buffer.byteLength(toc)), 16)
  return Buffer.concat([header, packed])
}

/** Writes an asar archive around a header. */
export function asar(header: unknown, content = ''): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const padded = Buffer.alloc(Math.ceil(json.length / 4) * 4)
  json.copy(padded)
  return Buffer.concat([
    ...[4, padded.length + 8, padded.length + 4, json.length].map(u32),
    padded,
    Buffer.from(content),
  ])
}

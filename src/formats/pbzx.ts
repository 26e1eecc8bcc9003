/** A stretch of a pbzx stream. */
export interface PbzxPart {
  bytes: Uint8Array
  /** Whether it is xz; else it is as it was. */
  packed: boolean
}

const XZ = Buffer.from('fd377a585a00', 'hex')
const HEADER = 12

/**
 * Takes a pbzx stream, in which newer macOS packages keep their files, apart into stretches of xz and of plain
 * bytes; pieces of one kind that follow each other are joined. Never throws; what is cut off ends it.
 *
 * Layout: `pbzx`, the piece size, then pieces: unpacked size, size, bytes; numbers of 64 bits, big-endian.
 * Source: https://newosxbook.com/articles/OTA.html
 */
export function pbzxParts(bytes: Uint8Array): PbzxPart[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const groups: { packed: boolean; pieces: Uint8Array[] }[] = []
  let at = HEADER
  while (at + 16 <= view.length) {
    const length = Number(view.readBigUInt64BE(at + 8))
    const piece = view.subarray(at + 16, at + 16 + length)
    const packed = piece.subarray(0, XZ.length).equals(XZ)
    const last = groups.at(-1)
    if (last?.packed === packed) last.pieces.push(piece)
    else groups.push({ packed, pieces: [piece] })
    at += 16 + length
  }
  return groups.map(({ packed, pieces }) => ({ packed, bytes: Buffer.concat(pieces) }))
}

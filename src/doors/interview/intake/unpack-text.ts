import type { FileType } from '../../../formats/file-type.ts'

/** Kinds whose first bytes no text begins with. */
const BINARY: ReadonlySet<FileType> = new Set<FileType>([
  ...(['elf', 'macho', 'pe', 'java-class', 'wasm', 'lnk', 'msi-or-office97'] as const),
  ...(['zip', 'office', 'jar', 'apk', '7z', 'gzip', 'xz', 'tar', 'iso', 'dmg'] as const),
  ...(['jpeg', 'png', 'webp', 'tiff', 'heic', 'mp4', 'empty'] as const),
])

/** Bytes of each stretch that is looked at: at the start, in the middle, at the end. */
const STRETCH = 4_096
/** Of so many characters of text at most one is a control character. */
const CONTROL_EVERY = 100

/**
 * Decodes a file when it is text: UTF-16 by its mark, else UTF-8. Text may hold NULs: languages read past them, so a
 * file counts as binary only when it looks so at its start, in its middle and at its end.
 */
export function textOf(bytes: Uint8Array, type: FileType): string | undefined {
  if (BINARY.has(type)) return type === 'empty' ? '' : undefined
  const encoding = utf16(bytes)
  if (encoding === undefined && bytes.includes(0) && !looksLikeText(bytes)) return undefined
  return new TextDecoder(encoding ?? 'utf-8').decode(bytes)
}

function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function looksLikeText(bytes: Uint8Array): boolean {
  const middle = Math.max(0, Math.floor((bytes.length - STRETCH) / 2))
  return [0, middle, Math.max(0, bytes.length - STRETCH)].some((at) =>
    hasFewControls(bytes.subarray(at, at + STRETCH)),
  )
}

function hasFewControls(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  return controls * CONTROL_EVERY <= bytes.length
}

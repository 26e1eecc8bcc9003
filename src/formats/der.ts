/** One element of DER or BER (ITU-T X.690). Offsets count from the start of the bytes it was read from. */
export interface DerElement {
  tag: number
  start: number
  /** Where its content begins. */
  content: number
  contentEnd: number
  /** Where the next element begins: after the end mark when the length is indefinite. */
  end: number
}

const DEPTH = 24
const CHILDREN = 1_000

/**
 * Reads the head of one element; lengths may be indefinite, as in signatures made by Apple's tools.
 *
 * @returns undefined when there is none within the bytes.
 * @example
 * readDer(Uint8Array.of(0x02, 0x01, 0x05))?.tag // 2, an INTEGER
 */
export function readDer(bytes: Uint8Array, at = 0, limit = bytes.length, depth = 0): DerElement | undefined {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || at + 2 > limit || depth > DEPTH) return undefined
  if ((tag & 0x1f) === 0x1f) return undefined
  if (first === 0x80) return indefinite(bytes, at, limit, depth)
  const sizeBytes = first < 0x80 ? 0 : first & 0x7f
  if (sizeBytes > 4) return undefined
  let length = sizeBytes === 0 ? first : 0
  for (let i = 0; i < sizeBytes; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0)
  const content = at + 2 + sizeBytes
  const end = content + length
  return end > limit ? undefined : { tag, start: at, content, contentEnd: end, end }
}

function indefinite(bytes: Uint8Array, start: number, limit: number, depth: number): DerElement | undefined {
  let at = start + 2
  for (let count = 0; count < CHILDREN; count++) {
    if (bytes[at] === 0 && bytes[at + 1] === 0 && at + 2 <= limit)
      return { tag: bytes[start] as number, start, content: start + 2, contentEnd: at, end: at + 2 }
    const child = readDer(bytes, at, limit, depth + 1)
    if (!child) return undefined
    at = child.end
  }
  return undefined
}

/** The elements inside one, up to the first that is damaged; at most 1,000. */
export function derChildren(bytes: Uint8Array, of: DerElement): DerElement[] {
  const children: DerElement[] = []
  let at = of.content
  while (at < of.contentEnd && children.length < CHILDREN) {
    const child = readDer(bytes, at, of.contentEnd)
    if (!child) break
    children.push(child)
    at = child.end
  }
  return children
}

/** An element's own bytes, head and content. */
export const derBytes = (bytes: Uint8Array, element: DerElement) => bytes.subarray(element.start, element.end)

/** An element's content alone. An OCTET STRING made of pieces is put together. */
export function derContent(bytes: Uint8Array, element: DerElement): Uint8Array {
  if (element.tag !== 0x24) return bytes.subarray(element.content, element.contentEnd)
  return Buffer.concat(derChildren(bytes, element).map((piece) => derContent(bytes, piece)))
}

/** An OBJECT IDENTIFIER in points: `1.2.840.113549.1.7.2`; empty when the element is none. */
export function derOid(bytes: Uint8Array, element: DerElement | undefined): string {
  if (element?.tag !== 6) return ''
  const numbers: number[] = []
  let value = 0
  for (const byte of bytes.subarray(element.content, Math.min(element.contentEnd, element.content + 64))) {
    value = value * 128 + (byte & 0x7f)
    if (byte & 0x80) continue
    if (numbers.length === 0) {
      const top = Math.min(2, Math.floor(value / 40))
      numbers.push(top, value - top * 40)
    } else numbers.push(value)
    value = 0
  }
  return numbers.join('.')
}

/** A matrix of PDF: a b c d e f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export interface Box {
  left: number
  bottom: number
  right: number
  top: number
}

/** Red, green and blue from 0 to 255; undefined: not one colour (a pattern, a picture). */
export type Colour = readonly [number, number, number] | undefined

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
export const WHITE: Colour = [255, 255, 255]
export const BLACK: Colour = [0, 0, 0]

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The box around a box after a transformation. */
export function boxOf(matrix: Matrix, box: Box): Box {
  const [a, b, c, d, e, f] = matrix
  const xs = [box.left, box.right].flatMap((x) => [box.bottom, box.top].map((y) => a * x + c * y + e))
  const ys = [box.left, box.right].flatMap((x) => [box.bottom, box.top].map((y) => b * x + d * y + f))
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

export function overlap(a: Box, b: Box): Box | undefined {
  const left = Math.max(a.left, b.left)
  const right = Math.min(a.right, b.right)
  const bottom = Math.max(a.bottom, b.bottom)
  const top = Math.min(a.top, b.top)
  return left < right && bottom < top ? { left, right, bottom, top } : undefined
}

export const holds = (outer: Box, x: number, y: number) =>
  x >= outer.left && x <= outer.right && y >= outer.bottom && y <= outer.top

export const areaOf = (box: Box) => (box.right - box.left) * (box.top - box.bottom)

export function colourOf(hex: unknown): Colour {
  if (typeof hex !== 'string' || !/^#[0-9a-f]{6}$/i.test(hex)) return undefined
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Contrast below which nobody reads (WCAG asks for 4.5), when no channel differs by more than this. */
const CONTRAST = 1.15
const CHANNEL = 24

/** Whether text of one colour cannot be told from its background: both one colour, and nearly the same. */
export function isSameColour(text: Colour, background: Colour): boolean {
  if (!text || !background) return false
  if (text.some((value, i) => Math.abs(value - (background[i] ?? 0)) > CHANNEL)) return false
  const [lighter, darker] = [luminance(text), luminance(background)].sort((a, b) => b - a)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05) < CONTRAST
}

/** Relative luminance. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

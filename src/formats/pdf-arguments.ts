import { IDENTITY, type Matrix } from './pdf-paint.ts'

/** A path of one move and three or four lines along the axes. PDF.js writes 0 x y for a move, 1 x y for a line, 4 for an end. */
export function isRectangle(data: unknown): boolean {
  if (!(data instanceof Float32Array) || data.length < 12 || data.length > 17) return false
  const points: [number, number][] = []
  for (let i = 0; i < data.length; ) {
    const kind = data[i]
    if (kind === 4) i += 1
    else if ((kind === 0 && points.length === 0) || (kind === 1 && points.length > 0)) {
      points.push([data[i + 1] ?? 0, data[i + 2] ?? 0])
      i += 3
    } else return false
  }
  return points.every(([x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y]
    return Math.abs(x - px) < 0.01 || Math.abs(y - py) < 0.01
  })
}

export const isTurned = ([a, b, c, d]: Matrix) =>
  Math.min(Math.abs(a) + Math.abs(d), Math.abs(b) + Math.abs(c)) > 0.001

export const numberOf = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : 0

export function numbersOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.map(numberOf)
  return value instanceof Float32Array || value instanceof Float64Array ? Array.from(value, numberOf) : []
}

export function matrixOf(value: unknown): Matrix {
  const [a, b, c, d, e, f] = numbersOf(value)
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    return IDENTITY
  return [a, b, c, d, e, f ?? 0]
}

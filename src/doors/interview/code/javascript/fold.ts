import { CARRIED, constant, deepOrigins, FROM, shapeOf, textOf, type Value } from './value.ts'

/** Concatenates two values as `+` and templates do. */
export function concat(a: Value, b: Value, pieces: boolean): Value {
  const origins = a.origins | b.origins | (pieces ? FROM.assembled : 0)
  if (typeof a.constant === 'number' && typeof b.constant === 'number') {
    return constant(a.constant + b.constant, origins)
  }
  const left = textOf(a)
  const right = textOf(b)
  if (left !== undefined && right !== undefined) return constant(left + right, origins)
  const others = [
    ...(a.others ?? []).map((text) => text + shapeOf(b)),
    ...(b.others ?? []).map((text) => shapeOf(a) + text),
  ]
  return {
    origins: deepOrigins(a) | deepOrigins(b) | origins,
    shape: (shapeOf(a) + shapeOf(b)).slice(0, 2000),
    others: others.length > 0 ? others.slice(0, 8) : undefined,
  }
}

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '^': (a, b) => a ^ b,
  '|': (a, b) => a | b,
  '&': (a, b) => a & b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b,
}

/** Works out an operator other than `+` on two values. */
export function operate(operator: string, a: Value, b: Value): Value {
  const origins = (deepOrigins(a) | deepOrigins(b)) & CARRIED
  const work = ARITHMETIC[operator]
  if (!work) return { origins: 0 }
  if (a.constant === undefined || b.constant === undefined) return { origins }
  return constant(work(Number(a.constant), Number(b.constant)), origins | FROM.literal)
}

import { EMPTY } from '../../command/value.ts'
import type { Frame } from './frame.ts'
import { type Item, of } from './objects.ts'
import { binary } from './operators.ts'
import { postfixed, primary } from './primaries.ts'

const BINARY =
  /-[ci]?(?:f|join|replace|split|bxor|band|bor|eq|ne|match|notmatch|like|as|is|in|and|or|gt|lt|ge|le|contains)\b|[+*/%](?!=)|-(?=[\s\d$(])|\.\./iy
const UNARY = /-(?:join|split|not|bnot)\b|[!+](?=\S)|,/iy

/** Operands and what stands between them, from left to right. */
export const expression = (frame: Frame): Item =>
  frame.nested(() => {
    const { scanner } = frame
    let left = list(frame)
    for (;;) {
      scanner.skipBlanks()
      const operator = scanner.match(BINARY)
      if (!operator) return left
      scanner.skipSpace()
      const plain = operator.toLowerCase().replace(/^-[ci](?=f|join|replace|split)/, '-')
      left = binary(left, plain, list(frame))
    }
  })

/** `a, b, c`: binds closer than operators with a name. */
function list(frame: Frame): Item {
  const { scanner } = frame
  let left = operand(frame)
  for (;;) {
    scanner.skipBlanks()
    if (scanner.next !== ',') return left
    scanner.at++
    scanner.skipSpace()
    left = binary(left, ',', operand(frame))
  }
}

/** A value with the operators before it and the members behind it. */
export const operand = (frame: Frame): Item =>
  frame.nested(() => {
    const { scanner } = frame
    scanner.skipBlanks()
    const operator = scanner.match(UNARY)
    if (!operator) return postfixed(frame, primary(frame))
    scanner.skipSpace()
    const value = operand(frame)
    return /join/i.test(operator) ? binary(value, '-join', of(EMPTY)) : value
  })

import { createScanner } from 'jsonc-parser'

/** One step from the root to a value: a key or an index, and where it stands. */
export interface JsonStep {
  name: string
  offset: number
}

/** A string, number, boolean or null of a JSON text. */
export interface JsonLeaf {
  path: readonly JsonStep[]
  value: string
  /** Where the value ends. */
  end: number
}

const DEPTH = 64

/** Of jsonc-parser's `SyntaxKind`, which is an enumeration that only a compiler sees. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  unknown: 16,
  end: 17,
} as const

/**
 * Goes through JSON, comments and trailing commas allowed, without building it: for large lock files, and for places.
 * Iterative, so that nesting costs no stack; below {@link DEPTH} levels nothing is given.
 *
 * @throws Error when the text is not JSON.
 */
export function* jsonLeaves(text: string): Generator<JsonLeaf> {
  const scanner = createScanner(text, true)
  const path: JsonStep[] = []
  /** For every open container, the index that its next element has; -1 for an object. */
  const open: number[] = []
  let key: JsonStep | undefined
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    const offset = scanner.getTokenOffset()
    const index = open.at(-1)
    switch (token) {
      case TOKEN.openBrace:
      case TOKEN.openBracket:
        if (open.length > 0) path.push(stepTo(key, index, offset))
        key = undefined
        open.push(token === TOKEN.openBrace ? -1 : 0)
        break
      case TOKEN.closeBrace:
      case TOKEN.closeBracket:
        if (open.pop() === undefined) throw new Error('a bracket closes that was never opened')
        path.pop()
        key = undefined
        break
      case TOKEN.comma:
        key = undefined
        if (index !== undefined && index >= 0) open[open.length - 1] = index + 1
        break
      case TOKEN.colon:
        break
      case TOKEN.unknown:
        throw new Error(`what stands at offset ${offset} is not JSON`)
      default:
        if (index === -1 && key === undefined) key = { name: scanner.getTokenValue(), offset }
        else if (open.length > 0 && open.length < DEPTH)
          yield {
            path: [...path, stepTo(key, index, offset)],
            value: scanner.getTokenValue(),
            end: offset + scanner.getTokenLength(),
          }
    }
  }
  if (open.length > 0) throw new Error('it ends in the middle')
}

const stepTo = (key: JsonStep | undefined, index: number | undefined, offset: number): JsonStep =>
  key ?? { name: String(index ?? 0), offset }

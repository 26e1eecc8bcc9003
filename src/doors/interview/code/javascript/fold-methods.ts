import { encodeBytes } from './bytes.ts'
import { concat } from './fold.ts'
import { foldArray } from './fold-lists.ts'
import type { Node } from './node.ts'
import { constant, FOLDED_AT_MOST, numberOf, textOf, type Value } from './value.ts'

/** A regular expression that is sure to work in linear time, with letters, classes and at most one repetition. */
const PLAIN_REGEX =
  /^(?:\\[\\^$.*+?()[\]{}|/wsdWSDnrt-]|[^\\^$.*+?()[\]{}|]|\.|\[\^?(?:\\.|[^\]\\])+\])+(?:\+|\{\d,?\d?\})?$/
const ALTERNATIVES = /^(?:[\w\s@#%&~!-]{1,20}\|){1,10}[\w\s@#%&~!-]{1,20}$/

function plainRegex(node: Node | undefined): RegExp | undefined {
  const regex = node?.regex
  if (!regex || regex.pattern.length > 80) return undefined
  if (!PLAIN_REGEX.test(regex.pattern) && !ALTERNATIVES.test(regex.pattern)) return undefined
  try {
    return new RegExp(regex.pattern, regex.flags.replace(/[^gimsu]/g, ''))
  } catch {
    return undefined
  }
}

/**
 * Works out a method of a string, number, array or buffer.
 *
 * @param nodes the arguments as they are written, for regular expressions
 * @returns undefined when it cannot be told
 */
export function foldMethod(
  key: string,
  self: Value,
  args: readonly Value[],
  nodes: readonly Node[],
): Value | undefined {
  if (self.items) return foldArray(key, self, self.items, args)
  if (self.bytes !== undefined && self.constant === undefined) {
    const origins = self.origins
    if (key === 'toString') {
      const encoding = args[0] ? textOf(args[0]) : 'utf8'
      return encoding === undefined ? undefined : constant(encodeBytes(self.bytes, encoding), origins)
    }
    if (key === 'reverse') return { origins, bytes: [...self.bytes].reverse().join('') }
    if (key === 'slice' || key === 'subarray') {
      return { origins, bytes: self.bytes.slice(numberOf(args[0]) ?? 0, numberOf(args[1])) }
    }
    return undefined
  }
  const text = self.constant
  if (typeof text === 'number' && key === 'toString') {
    const radix = numberOf(args[0]) ?? 10
    return radix >= 2 && radix <= 36 ? constant(text.toString(radix), self.origins) : undefined
  }
  if (typeof text !== 'string') return undefined
  const origins = self.origins
  const numbers = args.map(numberOf)
  const first = args[0] ? textOf(args[0]) : undefined
  switch (key) {
    case 'toString':
    case 'valueOf':
    case 'normalize':
      return self
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
    case 'toLowerCase':
    case 'toUpperCase':
      return constant(text[key](), origins)
    case 'slice':
    case 'substring':
    case 'substr':
      return constant(text[key](numbers[0] ?? 0, numbers[1]), origins)
    case 'charAt':
    case 'at':
      return constant(text[key](numbers[0] ?? 0) ?? '', origins)
    case 'charCodeAt':
    case 'codePointAt':
      return constant(text[key](numbers[0] ?? 0) ?? null, origins)
    case 'indexOf':
      return first === undefined ? undefined : constant(text.indexOf(first), origins)
    case 'concat':
      return args.reduce((all, arg) => concat(all, arg, true), self)
    case 'repeat':
      return (numbers[0] ?? 0) * text.length < FOLDED_AT_MOST && (numbers[0] ?? -1) >= 0
        ? constant(text.repeat(numbers[0] ?? 0), origins)
        : undefined
    case 'padStart':
    case 'padEnd':
      return (numbers[0] ?? 0) < 1000
        ? constant(text[key](numbers[0] ?? 0, (args[1] && textOf(args[1])) ?? ' '), origins)
        : undefined
    case 'split': {
      const by = plainRegex(nodes[0]) ?? first
      if (by === undefined && args.length > 0) return undefined
      const parts = by === undefined ? [text] : text.split(by, 50_000)
      return { origins, items: parts.map((part) => constant(part, origins)) }
    }
    case 'match': {
      const by = plainRegex(nodes[0])
      const parts = by?.global ? text.match(by) : undefined
      return parts
        ? { origins, items: parts.slice(0, 50_000).map((part) => constant(part, origins)) }
        : undefined
    }
    case 'replace':
    case 'replaceAll': {
      const by = plainRegex(nodes[0]) ?? first
      const to = args[1] && textOf(args[1])
      if (by === undefined || to === undefined) return undefined
      if (to.length > 1000 || text.length > 100_000) return undefined
      return constant(key === 'replace' ? text.replace(by, () => to) : text.replaceAll(by, () => to), origins)
    }
    default:
      return undefined
  }
}

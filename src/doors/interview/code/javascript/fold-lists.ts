import { constant, FROM, numberOf, shapeOf, textOf, type Value } from './value.ts'

/** Works out a method of a list. */
export function foldArray(
  key: string,
  self: Value,
  items: readonly Value[],
  args: readonly Value[],
): Value | undefined {
  const origins = self.origins
  switch (key) {
    case 'join': {
      const by = args[0] ? textOf(args[0]) : ','
      if (by === undefined) return undefined
      const bits = items.reduce((all, item) => all | item.origins, origins)
      const pieces = bits | (items.length > 1 ? FROM.assembled : 0)
      if (items.every((item) => textOf(item) !== undefined)) {
        return constant(items.map((item) => textOf(item)).join(by), pieces)
      }
      return { origins: pieces, shape: items.map(shapeOf).join(by).slice(0, 2000) }
    }
    case 'reverse':
    case 'toReversed':
      return { origins: origins | FROM.decoded, items: items.toReversed() }
    case 'slice':
      return { origins, items: items.slice(numberOf(args[0]) ?? 0, numberOf(args[1])) }
    case 'concat':
      return { origins, items: [...items, ...args.flatMap((arg) => arg.items ?? [arg])].slice(0, 50_000) }
    case 'flat':
      return { origins, items: items.flatMap((item) => item.items ?? [item]) }
    case 'at':
      return items.at(numberOf(args[0]) ?? 0)
    case 'pop':
      return items.at(-1)
    case 'shift':
      return items[0]
    case 'toString': {
      return items.every((item) => textOf(item) !== undefined)
        ? constant(items.map((item) => textOf(item)).join(','), origins)
        : undefined
    }
    case 'values':
    case 'filter':
    case 'sort':
    case 'fill':
      return self
    default:
      return undefined
  }
}

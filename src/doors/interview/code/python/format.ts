import { carried, concatenated, shown, union } from './fold.ts'
import { mixed, textValue, UNKNOWN, type Value } from './value.ts'

/** `"%s and %d" % (a, b)`. */
export function percent(left: Value, right: Value): Value {
  const values = right.items ?? [right]
  let next = 0
  return formatted(
    left,
    values,
    (text) => text.split(/%(?:\(\w{1,50}\))?[-+ #0]?\d{0,4}(?:\.\d{1,3})?[sdrxXfi]/),
    (index) => {
      next = index
      return values[next] ?? (right.entries ? carried([right]) : UNKNOWN)
    },
  )
}

function formatted(
  left: Value,
  values: readonly Value[],
  split: (text: string) => string[],
  valueAt: (index: number) => Value,
): Value {
  const pieces = split(left.text ?? '')
  const parts: Value[] = []
  pieces.forEach((piece, index) => {
    if (piece) parts.push(textValue(piece, left.origins, left.whole))
    if (index < pieces.length - 1) parts.push(valueAt(index))
  })
  const put = concatenated(parts)
  return mixed(put, union(values))
}

/** `"{} {name}".format(…)`. */
export function formatCall(of: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  const names: string[] = []
  const pieces: string[] = []
  let last = 0
  const text = (of.text ?? '').replaceAll('{{', '\u0001').replaceAll('}}', '\u0002')
  for (const match of text.matchAll(/\{(\w{0,50})[^{}]{0,50}\}/g)) {
    pieces.push(text.slice(last, match.index))
    names.push(match[1] ?? '')
    last = match.index + match[0].length
  }
  pieces.push(text.slice(last))
  const plain = pieces.map((piece) => piece.replaceAll('\u0001', '{').replaceAll('\u0002', '}'))
  let next = 0
  return formatted(
    of,
    [...args, ...keywords.values()],
    () => plain,
    (index) => {
      const name = names[index] ?? ''
      if (name === '') return args[next++] ?? UNKNOWN
      return /^\d+$/.test(name) ? (args[Number(name)] ?? UNKNOWN) : (keywords.get(name) ?? UNKNOWN)
    },
  )
}

/** Parts of a path put together; unknown ones as `…`. */
export function joined(parts: readonly Value[]): Value {
  let path = ''
  let whole = true
  for (const part of parts) {
    const text = shown(part)
    whole &&= text.whole
    if (/^(?:[/~]|[A-Za-z]:)/.test(text.text) || path === '') path = text.text
    else path = `${path.replace(/[\\/]$/, '')}/${text.text}`
  }
  const name = parts[0]?.name
  const others = (parts[0]?.others ?? []).flatMap((other) =>
    other.text === undefined ? [] : [joined([other, ...parts.slice(1)])],
  )
  return {
    ...textValue(path, union(parts), whole),
    ...(name?.startsWith('pathlib.') ? { name } : {}),
    ...(others.length > 0 ? { others } : {}),
  }
}

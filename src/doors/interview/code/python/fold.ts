import { decodeCodec, textOf } from './decode.ts'
import { joined, percent } from './format.ts'
import {
  bytesOf,
  bytesValue,
  from,
  HIDING,
  LITERAL,
  listValue,
  mixed,
  numberValue,
  type Origins,
  originsOf,
  textsOf,
  textValue,
  UNKNOWN,
  type Value,
  wholeText,
} from './value.ts'

const GAP = '…'

/** Items that a text, bytes or range is taken apart into. */
export const ITEMS = 100_000

/** Where any of the values comes from. */
export function union(values: readonly (Value | undefined)[]): Origins {
  let bits = 0
  for (const value of values) bits |= originsOf(value)
  return bits
}

/** What an expression of unknown result carries of its parts. */
export function carried(values: readonly (Value | undefined)[]): Value {
  const origins = union(values) & ~LITERAL
  return origins === 0 ? UNKNOWN : { origins }
}

/** Text of a value as it would be formatted, with whether all of it is known. */
export function shown(value: Value): { text: string; whole: boolean } {
  if (value.text !== undefined) return { text: value.text, whole: value.whole === true }
  if (value.number !== undefined) return { text: String(value.number), whole: true }
  return { text: GAP, whole: false }
}

const isWordSplit = (left: string, right: string) => /\w$/.test(left) && /^\w/.test(right)

/** Puts pieces of text together. A word that was cut in pieces is `assembled`. */
export function concatenated(values: readonly Value[], separator = ''): Value {
  if (values.length > 0 && values.every(({ bytes }) => bytes !== undefined)) {
    const glue = Buffer.from(separator, 'latin1')
    const parts = values.flatMap(({ bytes }, index) =>
      index > 0 ? [glue, bytes as Uint8Array] : [bytes as Uint8Array],
    )
    return bytesValue(Buffer.concat(parts), union(values))
  }
  const pieces = values.map(shown)
  if (pieces.length > 0 && pieces.every(({ whole, text }) => !whole && text === GAP)) return carried(values)
  let origins = union(values)
  const cut = pieces.some(
    ({ text }, index) => index > 0 && separator === '' && isWordSplit(pieces[index - 1]?.text ?? '', text),
  )
  if (cut) origins |= from('assembled')
  return textValue(
    pieces.map(({ text }) => text).join(separator),
    origins,
    pieces.every(({ whole }) => whole),
  )
}

/** Items of a list, text, bytes or dictionary, as a loop sees them; undefined when they are not known. */
export function itemsOf(value: Value): Value[] | undefined {
  if (value.items) return value.items
  if (value.entries) return [...value.entries.keys()].map((key) => textValue(key))
  if (value.bytes) return [...value.bytes.subarray(0, ITEMS)].map((byte) => numberValue(byte, value.origins))
  const text = wholeText(value)
  return text === undefined || value.name !== undefined
    ? undefined
    : [...text.slice(0, ITEMS)].map((character) => textValue(character, value.origins))
}

/** One of a collection, whichever it is. */
export function elementOf(value: Value): Value {
  const { items, entries } = value
  const first = items?.[0] ?? entries?.values().next().value
  if (!first) return value.name ? { origins: originsOf(value), name: `${value.name}[]` } : carried([value])
  return { ...first, others: [...(items ?? entries?.values() ?? [])].slice(1, 6), origins: originsOf(value) }
}

export function indexed(of: Value, index: Value): Value {
  const key = wholeText(index)
  if (of.entries && key !== undefined) return of.entries.get(key) ?? carried([of])
  const number = index.number
  if (number === undefined) return of.items || of.entries ? elementOf(of) : carried([of])
  if (of.entries) return of.entries.get(String(number)) ?? carried([of])
  if (of.items) return of.items.at(number) ?? carried([of])
  if (of.bytes) {
    const byte = of.bytes.at(number)
    return byte === undefined ? UNKNOWN : numberValue(byte, of.origins)
  }
  const text = wholeText(of)
  if (text !== undefined) return textValue(text.at(number) ?? '', of.origins)
  return carried([of])
}

/** `of[from:to:step]`. A text that is read backwards counts as decoded. */
export function sliced(of: Value, bounds: (number | undefined)[]): Value {
  const [start, stop, step = 1] = bounds
  const cut = <T>(list: readonly T[]): T[] => {
    const size = list.length
    const at = (bound: number) => (bound < 0 ? bound + size : bound)
    const first = Math.max(-1, Math.min(size, start === undefined ? (step > 0 ? 0 : size - 1) : at(start)))
    const last = stop === undefined ? (step > 0 ? size : -1) : Math.max(-1, Math.min(size, at(stop)))
    const out: T[] = []
    for (let index = first; step > 0 ? index < last : index > last; index += step)
      if (index >= 0 && index < size) out.push(list[index] as T)
    return out
  }
  if (step === 0) return carried([of])
  const origins = step === 1 ? of.origins : of.origins | from('decoded')
  if (of.items) return listValue(cut(of.items))
  if (of.bytes) return bytesValue(Uint8Array.from(cut([...of.bytes])), origins)
  const text = wholeText(of)
  if (text === undefined) return carried([of])
  if (step === 1) return textValue(text.slice(start ?? 0, stop), origins)
  return textValue(cut([...text]).join(''), origins)
}

function arithmetic(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '//':
      return Math.floor(left / right)
    case '%':
      return right === 0 ? undefined : ((left % right) + right) % right
    case '^':
      return left ^ right
    case '&':
      return left & right
    case '|':
      return left | right
    case '<<':
      return left * 2 ** right
    case '>>':
      return Math.floor(left / 2 ** right)
    case '**':
      return left ** right
    default:
      return undefined
  }
}

const REPEATED = 100_000

/** One step of a chain: `left operator right`. */
export function operated(operator: string, left: Value, right: Value): Value {
  const origins = left.origins | right.origins
  if (left.number !== undefined && right.number !== undefined) {
    const number = arithmetic(operator, left.number, right.number)
    return number === undefined || !Number.isFinite(number)
      ? carried([left, right])
      : numberValue(number, origins)
  }
  if (operator === '+') {
    if (left.items && right.items) return listValue([...left.items, ...right.items].slice(0, ITEMS))
    return concatenated([left, right])
  }
  if (operator === '%' && left.text !== undefined) return percent(left, right)
  if (operator === '*' && left.text !== undefined && right.number !== undefined) {
    const times = Math.max(0, Math.min(right.number, REPEATED / Math.max(1, left.text.length)))
    return textValue(left.text.repeat(times), origins, left.whole)
  }
  if (operator === '*' && left.items?.length === 1 && right.number !== undefined && right.number < 1000)
    return listValue(Array.from({ length: Math.max(0, right.number) }, () => left.items?.[0] ?? UNKNOWN))
  if (operator === '/' && left.name?.startsWith('pathlib.')) return joined([left, right])
  if (operator === 'or' || operator === 'and')
    return { ...(left === UNKNOWN || left.origins === 0 ? right : left), others: [right] }
  if (operator === '|' && left.entries && right.entries)
    return { origins: 0, entries: new Map([...left.entries, ...right.entries]) }
  return carried([left, right])
}

function stripped(
  text: string,
  characters: string | undefined,
  which: 'strip' | 'lstrip' | 'rstrip',
): string {
  const set = new Set(characters ?? ' \t\r\n\v\f')
  let start = 0
  let end = text.length
  while (which !== 'rstrip' && start < end && set.has(text[start] as string)) start++
  while (which !== 'lstrip' && end > start && set.has(text[end - 1] as string)) end--
  return text.slice(start, end)
}

/** A method of text or bytes, where all it needs is known. */
export function textMethod(of: Value, method: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args
  const origins = of.origins | union(args)
  const bytes = of.bytes
  if (method === 'join') {
    const items = first ? itemsOf(first) : undefined
    const separator = bytes ? Buffer.from(bytes).toString('latin1') : wholeText(of)
    return items && separator !== undefined
      ? mixed(concatenated(items, separator), of.origins & HIDING)
      : undefined
  }
  if (method === 'decode' || method === 'encode') {
    const codec = wholeText(first) ?? 'utf-8'
    const raw = bytesOf(of)
    const decoded = raw && method === 'decode' ? decodeCodec(codec, raw) : undefined
    if (decoded) return bytesValue(decoded, of.origins | from('decoded'))
    if (method === 'encode') {
      const text = wholeText(of)
      if (/rot.?13/i.test(codec) && raw)
        return textValue(textOf(decodeCodec(codec, raw) ?? raw), origins | from('decoded'))
      return text === undefined
        ? undefined
        : bytesValue(Buffer.from(text, /latin|8859/.test(codec) ? 'latin1' : 'utf8'), of.origins)
    }
    return raw ? textValue(textOf(raw, codec), of.origins) : undefined
  }
  if (method === 'hex' && bytes) return textValue(Buffer.from(bytes).toString('hex'), origins)
  if (method === 'translate') return translated(of, first)
  const text = of.text ?? (bytes ? Buffer.from(bytes).toString('latin1') : undefined)
  if (text === undefined) return undefined
  const like = (result: string) =>
    bytes ? bytesValue(Buffer.from(result, 'latin1'), origins) : textValue(result, origins, of.whole)
  const plain = (value: Value | undefined) =>
    value?.bytes ? Buffer.from(value.bytes).toString('latin1') : wholeText(value)
  switch (method) {
    case 'replace': {
      const [what, by] = [plain(first), plain(second)]
      if (what === undefined || what === '' || by === undefined) return undefined
      const replaced = like(text.replaceAll(what, by))
      return by.length < what.length && text.includes(what) ? mixed(replaced, from('assembled')) : replaced
    }
    case 'strip':
    case 'lstrip':
    case 'rstrip':
      return like(stripped(text, plain(first), method))
    case 'upper':
      return like(text.toUpperCase())
    case 'lower':
    case 'casefold':
      return like(text.toLowerCase())
    case 'swapcase':
      return like(
        text.replace(/[a-z]/gi, (letter) => (letter < 'a' ? letter.toLowerCase() : letter.toUpperCase())),
      )
    case 'split':
    case 'splitlines': {
      const separator = method === 'splitlines' ? /\r?\n/ : (plain(first) ?? /\s+/)
      if (!of.whole && !bytes) return carried([of])
      const pieces = (typeof separator === 'string' ? text : text.trim()).split(separator, ITEMS)
      return listValue(pieces.map((piece) => like(piece)))
    }
    case 'zfill':
    case 'ljust':
    case 'rjust':
    case 'title':
    case 'capitalize':
    case 'expandtabs':
    case 'removesuffix':
    case 'removeprefix':
      return { ...of, origins }
    default:
      return undefined
  }
}

function translated(of: Value, table: Value | undefined): Value | undefined {
  const text = wholeText(of)
  if (text === undefined || !table?.entries) return undefined
  const out = [...text].map((character) => {
    const to = table.entries?.get(String(character.codePointAt(0))) ?? table.entries?.get(character)
    if (!to) return character
    return to.number !== undefined ? String.fromCodePoint(to.number & 0xffff) : (wholeText(to) ?? '')
  })
  return textValue(out.join(''), of.origins | from('decoded'))
}

/** Changes or reads a list or dictionary, in place. */
export function collectionMethod(of: Value, method: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args
  const { items, entries } = of
  if (items) {
    switch (method) {
      case 'append':
      case 'add':
        if (first && items.length < ITEMS) items.push(first)
        return UNKNOWN
      case 'insert':
        if (second && items.length < ITEMS) items.splice(first?.number ?? items.length, 0, second)
        return UNKNOWN
      case 'extend':
      case 'update': {
        const more = first ? (itemsOf(first) ?? [carried([first])]) : []
        for (const item of more) if (items.length < ITEMS) items.push(item)
        return UNKNOWN
      }
      case 'reverse':
        items.reverse()
        return UNKNOWN
      case 'pop':
        return items.at(first?.number ?? -1) ?? UNKNOWN
      case 'copy':
        return listValue([...items])
    }
  }
  if (entries) {
    switch (method) {
      case 'get':
      case 'pop':
      case 'setdefault':
        return first ? indexed(of, first) : UNKNOWN
      case 'items':
        return listValue([...entries].map(([key, value]) => listValue([textValue(key), value])))
      case 'keys':
        return listValue([...entries.keys()].map((key) => textValue(key)))
      case 'values':
        return listValue([...entries.values()])
      case 'copy':
        return { ...of, entries: new Map(entries) }
      case 'update':
        if (first?.entries) for (const [key, value] of first.entries) entries.set(key, value)
        else if (first) entries.set(`${GAP}${entries.size}`, carried([first]))
        return UNKNOWN
    }
  }
  return undefined
}

/** All texts that any of the values may be. */
export const allTexts = (values: readonly (Value | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => textsOf(value))),
]

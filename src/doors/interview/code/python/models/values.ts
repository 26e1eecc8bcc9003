import { decode, isDecoder } from '../decode.ts'
import { allTexts, carried, ITEMS, itemsOf, textMethod, union } from '../fold.ts'
import { apply } from '../run/calls.ts'
import { readEnvironment } from '../run/environment.ts'
import { attribute } from '../run/names.ts'
import {
  bytesOf,
  bytesValue,
  FOREIGN,
  from,
  HIDING,
  listValue,
  mixed,
  named,
  numberValue,
  originsOf,
  textValue,
  UNKNOWN,
  type Value,
  wholeText,
} from '../value.ts'
import type { Call, Model, Models } from './model.ts'

const DECODED = from('decoded')

const asText: Model = ({ args: [value, encoding] }) => {
  if (!value) return textValue('')
  if (value.text !== undefined) return textValue(value.text, value.origins, value.whole)
  if (value.number !== undefined) return textValue(String(value.number), value.origins)
  if (value.bytes && encoding) return textMethod(value, 'decode', [encoding])
  return carried([value])
}

const asBytes: Model = ({ args: [value, encoding] }) => {
  if (!value) return bytesValue(new Uint8Array())
  if (value.bytes) return { ...value }
  if (value.text !== undefined) return textMethod(value, 'encode', encoding ? [encoding] : [])
  const items = itemsOf(value)
  const numbers = items?.flatMap(({ number }) => (number === undefined ? [] : [number]))
  if (!items || numbers?.length !== items.length) return carried([value])
  // A list of numbers that is read as bytes is a way to write a text.
  return bytesValue(Uint8Array.from(numbers), union(items) | DECODED)
}

const character: Model = ({ args: [value] }) =>
  value?.number === undefined || value.number < 0 || value.number > 0x10ffff
    ? carried([value])
    : textValue(String.fromCodePoint(value.number), value.origins | DECODED)

const asList: Model = ({ args: [value] }) => {
  const items = value ? itemsOf(value) : []
  return items ? listValue([...items]) : carried([value])
}

const dictionary: Model = ({ args: [value], keywords, at, on }) => {
  if (value?.name === 'os.environ') {
    readEnvironment(on, at)
    return { origins: from('all-environment') }
  }
  const entries = new Map([...(value?.entries ?? []), ...keywords])
  for (const item of value?.items ?? []) {
    const [key, inner] = item.items ?? []
    if (key?.text !== undefined && inner) entries.set(key.text, inner)
  }
  if (value && !value.entries && !value.items) entries.set('…', mixed(UNKNOWN, originsOf(value)))
  return { origins: 0, entries }
}

const range: Model = ({ args }) => {
  const numbers = args.map(({ number }) => number)
  if (numbers.length === 0 || numbers.some((number) => number === undefined)) return UNKNOWN
  const [start = 0, stop, step = 1] = numbers.length === 1 ? [0, numbers[0]] : numbers
  const count = step === 0 ? 0 : Math.ceil(((stop ?? 0) - start) / step)
  if (count > ITEMS) return UNKNOWN
  return listValue(
    Array.from({ length: Math.max(0, count) }, (_, index) => numberValue(start + index * step)),
  )
}

const zip: Model = ({ args }) => {
  const lists = args.map(itemsOf)
  if (lists.length === 0 || lists.some((list) => list === undefined)) return carried(args)
  const count = Math.min(...lists.map((list) => list?.length ?? 0))
  return listValue(
    Array.from({ length: count }, (_, index) => listValue(lists.map((list) => list?.[index] ?? UNKNOWN))),
  )
}

const mapped: Model = ({ args: [callee, list], at, on }) => {
  const items = list ? itemsOf(list) : undefined
  if (!callee || !items) return carried([callee, list])
  return listValue(
    items.slice(0, ITEMS).map((item) => apply(on, callee, { at, args: [item], keywords: new Map() })),
  )
}

const integer: Model = ({ args: [value, base] }) => {
  if (value?.number !== undefined) return numberValue(Math.trunc(value.number), value.origins)
  const text = wholeText(value)
  const radix = base?.number ?? 10
  if (text === undefined || radix > 36 || radix < 0 || radix === 1) return carried([value])
  const number = radix === 0 ? Number(text) : Number.parseInt(text.trim().replace(/^0[xob]/i, ''), radix)
  return Number.isNaN(number) ? UNKNOWN : numberValue(number, value?.origins)
}

const attributeByName: Model = ({ args: [of, name, fallback], on }) => {
  const text = wholeText(name)
  if (!of || text === undefined) return carried([of, fallback])
  return mixed(attribute(on, of, text), (name?.origins ?? 0) & HIDING)
}

/** `str.maketrans(from, to)` as a table by code point. */
const table: Model = ({ args: [first, second] }) => {
  if (first?.entries) return first
  const [what, by] = [wholeText(first), wholeText(second)]
  if (what === undefined || by === undefined) return UNKNOWN
  const to = [...by]
  const entries = [...what].map(
    (letter, index) => [String(letter.codePointAt(0)), textValue(to[index] ?? '')] as const,
  )
  return { origins: 0, entries: new Map(entries) }
}

/** What was decoded and cannot be followed. Of what a caller hands in nobody can say that it was hidden. */
const opened = (data: Value | undefined): Value => {
  const origins = originsOf(data)
  const isHidden = bytesOf(data) !== undefined || (origins & FOREIGN) !== 0
  return { origins: isHidden ? origins | DECODED : origins & ~from('literal') }
}

const decoder: Model = ({ name, receiver, args, keywords }: Call) => {
  const [data, option] = args
  const bytes = bytesOf(data ?? keywords.get('data') ?? keywords.get('s'))
  const key = name.startsWith('cryptography.fernet.') ? bytesOf(receiver.made?.[0]) : option?.number
  const decoded = bytes ? decode(name, bytes, key) : undefined
  const origins = union([data, ...keywords.values()])
  if (decoded) return bytesValue(decoded, origins | DECODED)
  return opened(data ?? keywords.get('data') ?? keywords.get('s'))
}

/** Code of Python as its compiler leaves it. */
const compiled: Model = ({ args: [data] }) => ({
  ...data,
  name: 'marshal.loads()',
  origins: opened(data).origins,
})

const codec: Model = ({ args: [data, encoding] }) => {
  const name = encoding ?? textValue('utf-8')
  const raw = data?.bytes ? data : data && textMethod(data, 'encode', [])
  const decoded = raw && textMethod(raw, 'decode', [name])
  const isText = /rot/i.test(allTexts([name])[0] ?? '')
  if (!decoded) return opened(data)
  return isText && decoded.bytes
    ? textValue(Buffer.from(decoded.bytes).toString('latin1'), decoded.origins)
    : decoded
}

const passed: Model = ({ args: [value] }) => value ?? UNKNOWN

/** JSON text that is known becomes what it says. */
const json: Model = ({ args: [data] }) => {
  const bytes = bytesOf(data)
  if (!bytes || bytes.length > 2 ** 20) return carried([data])
  try {
    return fromJson(JSON.parse(Buffer.from(bytes).toString('utf8')), originsOf(data), 0)
  } catch {
    return carried([data])
  }
}

function fromJson(json: unknown, origins: number, depth: number): Value {
  if (typeof json === 'string') return textValue(json, origins)
  if (typeof json === 'number') return numberValue(json, origins)
  if (depth > 8 || typeof json !== 'object' || json === null) return { origins }
  if (Array.isArray(json))
    return listValue(json.slice(0, 5000).map((item) => fromJson(item, origins, depth + 1)))
  const entries = Object.entries(json).slice(0, 5000)
  return {
    origins,
    entries: new Map(entries.map(([key, value]) => [key, fromJson(value, origins, depth + 1)])),
  }
}

/** Text, bytes, lists: what the language itself has. */
export const VALUES: Models = {
  exact: {
    str: asText,
    unicode: asText,
    repr: asText,
    bytes: asBytes,
    bytearray: asBytes,
    memoryview: asBytes,
    chr: character,
    unichr: character,
    ord: ({ args: [value] }) => {
      const text =
        wholeText(value) ??
        (value?.bytes?.length === 1 ? String.fromCharCode(value.bytes[0] ?? 0) : undefined)
      return text === undefined ? carried([value]) : numberValue(text.codePointAt(0) ?? 0, value?.origins)
    },
    int: integer,
    hex: ({ args: [value] }) =>
      value?.number === undefined ? carried([value]) : textValue(`0x${value.number.toString(16)}`),
    len: ({ args: [value] }) => {
      const size = value?.items?.length ?? value?.bytes?.length ?? wholeText(value)?.length
      return size === undefined ? UNKNOWN : numberValue(size)
    },
    list: asList,
    tuple: asList,
    set: asList,
    frozenset: asList,
    iter: asList,
    sorted: asList,
    dict: dictionary,
    range,
    zip,
    map: mapped,
    enumerate: ({ args: [value] }) => {
      const items = value ? itemsOf(value) : undefined
      return items
        ? listValue(items.map((item, index) => listValue([numberValue(index), item])))
        : carried([value])
    },
    reversed: ({ args: [value] }) => {
      const items = value ? itemsOf(value) : undefined
      return items
        ? listValue(
            items
              .map((item) =>
                item.number === undefined && item.text === undefined ? item : mixed(item, DECODED),
              )
              .reverse(),
          )
        : carried([value])
    },
    getattr: attributeByName,
    globals: () => named('globals()'),
    locals: () => named('globals()'),
    vars: ({ args: [value] }) => value ?? named('globals()'),
    'str.maketrans': table,
    'bytes.maketrans': table,
    'str.join': ({ args: [of, items] }) => (of && items ? textMethod(of, 'join', [items]) : undefined),
    'codecs.decode': codec,
    'json.loads': json,
    'io.StringIO': passed,
    'io.BytesIO': passed,
    'textwrap.dedent': passed,
    'urllib.parse.quote': passed,
    'urllib.parse.unquote': passed,
    'os.fsencode': passed,
    'os.fsdecode': passed,
    'functools.partial': ({ args: [callee, ...rest] }) =>
      callee ? { ...callee, made: [...(callee.made ?? []), ...rest] } : undefined,
    'functools.reduce': ({ args: [callee, list, initial], at, on }) => {
      const items = list ? itemsOf(list) : undefined
      if (!callee || !items) return carried([callee, list, initial])
      const all = initial ? [initial, ...items] : items
      return all
        .slice(1, 5000)
        .reduce(
          (sum, item) => apply(on, callee, { at, args: [sum, item], keywords: new Map() }),
          all[0] ?? UNKNOWN,
        )
    },
    'marshal.loads': compiled,
    'marshal.load': compiled,
  },
  patterns: [[{ test: isDecoder } as RegExp, decoder]],
}

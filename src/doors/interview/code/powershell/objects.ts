import { decodeBase64, textOf } from '../command/decode.ts'
import { changed, EMPTY, joined, literal, separated, type Value } from '../command/value.ts'

/** What an expression of PowerShell yields. Bytes are kept as text, one character a byte. */
export interface Item {
  value: Value
  /** Of a list. */
  items?: readonly Value[]
  /** A type's name, `bytes`, `block`: what its members mean. */
  kind?: string
}

const LIST = 65_536

export const of = (value: Value): Item => ({ value })

export const textOfItem = ({ value }: Item): string => value.text

const listOf = (item: Item): readonly Value[] => item.items ?? [item.value]

const list = (items: readonly Value[]): Item => ({
  value: separated(items.slice(0, LIST), ' '),
  items: items.slice(0, LIST),
})

const decoded = (item: Item, text: string): Item =>
  of({ ...changed(item.value, text, 'decoded'), known: item.value.known })

/** A cast: `[char]105`, `[char[]](…)`, `[string]$x`. */
export function itemOf(type: string, item: Item): Item {
  if (/^char(?:\[\])?$/.test(type)) {
    const letters = listOf(item).flatMap((value) => {
      const code = /^\s*(?:0x[0-9a-f]+|\d+)\s*$/i.test(value.text) ? Number(value.text) : Number.NaN
      return Number.isNaN(code)
        ? [...value.text].slice(0, LIST).map((letter) => changed(value, letter))
        : [changed(value, String.fromCharCode(code & 0xffff), 'decoded')]
    })
    return letters.length === 1 ? of(letters[0] as Value) : list(letters)
  }
  if (type === 'byte[]') return { ...item, kind: 'bytes' }
  if (/scriptblock/.test(type)) return { ...item, kind: 'block-text' }
  return item
}

/** Two operands and what stands between them. */
export function binary(left: Item, operator: string, right: Item): Item {
  if (operator === '+') {
    if (left.items && left.items.length !== 1) return list([...left.items, ...listOf(right)])
    if (/^\d+$/.test(left.value.text) && /^\d+$/.test(right.value.text)) {
      return of(literal(String(Number(left.value.text) + Number(right.value.text))))
    }
    return of(joined([left.value, right.value]))
  }
  if (operator === ',') return list([...(left.items ?? [left.value]), right.value])
  if (operator === '-f') return of(formatted(left.value, listOf(right)))
  if (operator === '-join') {
    const items = listOf(left)
    return of(
      changed(
        separated(items, right.value.text),
        items.map((one) => one.text).join(right.value.text),
        items.length > 1 ? 'assembled' : undefined,
      ),
    )
  }
  if (operator === '-replace') {
    const [search, replacement] = listOf(right)
    return of(replaced(left.value, search?.text ?? '', replacement?.text ?? '', true))
  }
  if (operator === '-split')
    return list(
      left.value.text
        .split(plain(right.value.text) || ' ')
        .slice(0, LIST)
        .map((part) => changed(left.value, part)),
    )
  if (operator === '-bxor') return decoded(left, '')
  if (operator === '*' && /^\d{1,4}$/.test(right.value.text) && left.value.text.length < 1_000) {
    return of(changed(left.value, left.value.text.repeat(Math.min(Number(right.value.text), 200))))
  }
  if (operator === '-') return arithmetic(left, right, (a, b) => a - b)
  if (operator === '..') return range(left, right)
  if (operator === '[]') return indexed(left, right)
  return of({ ...left.value, known: false })
}

function arithmetic(left: Item, right: Item, work: (a: number, b: number) => number): Item {
  const [a, b] = [Number(left.value.text), Number(right.value.text)]
  return of(Number.isNaN(a) || Number.isNaN(b) ? left.value : literal(String(work(a, b))))
}

function range(left: Item, right: Item): Item {
  const [from, to] = [Number(left.value.text), Number(right.value.text)]
  if (!Number.isInteger(from) || !Number.isInteger(to) || Math.abs(to - from) > LIST) return left
  const step = from <= to ? 1 : -1
  return list(Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => literal(String(from + at * step))))
}

function indexed(item: Item, index: Item): Item {
  const source =
    item.items ?? [...item.value.text].slice(0, LIST).map((letter) => changed(item.value, letter))
  const chosen = listOf(index).map((at) => source.at(Number(at.text)) ?? EMPTY)
  if (chosen.some((value) => value === EMPTY) && !item.value.known) return of(item.value)
  return chosen.length === 1
    ? of({ ...(chosen[0] as Value) })
    : list(chosen.map((one) => changed(one, one.text, 'assembled')))
}

function formatted(format: Value, args: readonly Value[]): Value {
  const pieces = format.text.split(/\{(\d{1,3})(?:,-?\d{1,3})?(?::[^}]{0,20})?\}/)
  return joined(
    pieces
      .slice(0, LIST)
      .map((piece, at) => (at % 2 === 0 ? changed(format, piece) : (args[Number(piece)] ?? EMPTY))),
  )
}

/** A pattern without anything special in it, escapes taken off; else the empty string. */
const plain = (pattern: string) => {
  const text = pattern.replace(/\\([^\w])/g, '$1')
  return /[\\^$*+?()[\]{}|]/.test(pattern.replace(/\\[^\w]/g, '')) ? '' : text
}

function replaced(value: Value, search: string, replacement: string, pattern: boolean): Value {
  const letters = pattern ? /^\[([^\]\\^-]{1,40})\]$/.exec(search)?.[1] : undefined
  if (letters) {
    return changed(
      value,
      [...value.text].map((letter) => (letters.includes(letter) ? replacement : letter)).join(''),
      'assembled',
    )
  }
  const wanted = pattern ? plain(search) : search
  if (wanted === '' || !value.text.toLowerCase().includes(wanted.toLowerCase())) return value
  return changed(value, value.text.split(wanted).join(replacement), 'assembled')
}

/** `[Convert]::FromBase64String(…)` and what else turns one value into another. */
export function callStatic(type: string, member: string, args: readonly Item[] | undefined): Item {
  const first = args?.[0]
  if (member === 'frombase64string' && first) {
    const bytes = decodeBase64(first.value.text)
    return { ...decoded(first, bytes ? Buffer.from(bytes).toString('latin1') : ''), kind: 'bytes' }
  }
  if (/encoding$/.test(type) && first && /^get(?:string|bytes)$/.test(member))
    return encoding(member, first, member)
  if (/encoding$/.test(type)) return { value: literal(member), kind: `encoding:${member}` }
  if (/^string$/.test(type) && member === 'join') {
    const rest = args?.slice(1) ?? []
    return binary(
      rest.length === 1 ? (rest[0] as Item) : list(rest.map((one) => one.value)),
      '-join',
      first ?? of(EMPTY),
    )
  }
  if (/^string$/.test(type) && /^(?:concat|copy|new)$/.test(member))
    return of(joined((args ?? []).flatMap(listOf)))
  if (/^string$/.test(type) && member === 'format' && first)
    return of(
      formatted(
        first.value,
        (args ?? []).slice(1).map((one) => one.value),
      ),
    )
  if (/^convert$/.test(type) && /^to(?:char|byte|u?int(?:16|32))$/.test(member) && first) {
    const base = Number(args?.[1]?.value.text ?? 10)
    const code = Number.parseInt(first.value.text, [2, 8, 10, 16].includes(base) ? base : 10)
    return Number.isNaN(code)
      ? first
      : of(
          changed(
            first.value,
            member === 'tochar' ? String.fromCharCode(code & 0xffff) : String(code),
            'decoded',
          ),
        )
  }
  if (/^array$/.test(type) && member === 'reverse' && first) return list(listOf(first).toReversed())
  if (/^regex$/.test(type) && member === 'replace' && first) {
    return of(replaced(first.value, args?.[1]?.value.text ?? '', args?.[2]?.value.text ?? '', true))
  }
  if (/^regex$/.test(type) && member === 'matches' && first) {
    return list([...first.value.text].reverse().map((letter) => changed(first.value, letter, 'assembled')))
  }
  if (
    /^(?:uri|net\.webutility|web\.httputility)$/.test(type) &&
    /unescapedatastring|urldecode/.test(member) &&
    first
  ) {
    try {
      return decoded(first, decodeURIComponent(first.value.text))
    } catch {
      return first
    }
  }
  if (/^(?:net\.)?webrequest$/.test(type) && first) return { ...first, kind: 'request' }
  return args && args.length > 0
    ? of({ ...joined(args.map((arg) => arg.value)), known: false })
    : { value: literal(`${type}.${member}`), kind: type }
}

function encoding(member: string, bytes: Item, name: string): Item {
  if (member !== 'getstring') return { ...bytes, kind: 'bytes' }
  const raw = bytes.items
    ? Buffer.from(bytes.items.map((one) => Number(one.text) & 255))
    : Buffer.from(bytes.value.text, 'latin1')
  const wide = /unicode/.test(name) || (raw.length > 3 && raw[1] === 0 && raw[3] === 0)
  return decoded(bytes, wide ? raw.toString('utf16le') : textOf(raw))
}

/** A method or property that only makes one value of another. */
export function callMember(item: Item, member: string, args: readonly Item[] | undefined): Item {
  const { value, kind } = item
  const first = args?.[0]
  if (kind?.startsWith('encoding:') && first) return encoding(member, first, kind)
  switch (member) {
    case 'replace':
      return of(replaced(value, first?.value.text ?? '', args?.[1]?.value.text ?? '', false))
    case 'substring': {
      const from = Number(first?.value.text ?? 0)
      const length = args?.[1] ? Number(args[1].value.text) : undefined
      return of(
        changed(value, value.text.slice(from, length === undefined ? undefined : from + length), 'assembled'),
      )
    }
    case 'tochararray':
      return list([...value.text].slice(0, LIST).map((letter) => changed(value, letter)))
    case 'split':
      return list(
        value.text
          .split(first?.value.text || ' ')
          .slice(0, LIST)
          .map((part) => changed(value, part)),
      )
    case 'tolower':
      return of(changed(value, value.text.toLowerCase()))
    case 'toupper':
      return of(changed(value, value.text.toUpperCase()))
    case 'remove': {
      const from = Number(first?.value.text ?? 0)
      const length = args?.[1] ? Number(args[1].value.text) : value.text.length
      return of(changed(value, value.text.slice(0, from) + value.text.slice(from + length), 'assembled'))
    }
    case 'insert':
      return of(
        changed(
          value,
          value.text.slice(0, Number(first?.value.text ?? 0)) +
            (args?.[1]?.value.text ?? '') +
            value.text.slice(Number(first?.value.text ?? 0)),
          'assembled',
        ),
      )
    case 'trim':
    case 'trimend':
    case 'trimstart':
      return of(changed(value, value.text.trim()))
    case 'tostring':
    case 'content':
    case 'rawcontent':
    case 'invoke':
    case 'getresponse':
    case 'getresponsestream':
    case 'readtoend':
    case 'responsetext':
    case 'result':
      return item
    default:
      return { value: { ...value, known: false }, ...(kind && { kind }) }
  }
}

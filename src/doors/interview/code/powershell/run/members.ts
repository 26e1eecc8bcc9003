import { decodeBase64, textOf } from '../../command/decode.ts'
import { changed, EMPTY, joined, literal } from '../../command/value.ts'
import { decoded, type Item, LIST, list, listOf, of } from './objects.ts'
import { binary, formatted, replaced } from './operators.ts'

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

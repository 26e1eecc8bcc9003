import type { Origin } from '../../act.ts'

export interface Value {
  /** Unknown pieces as `…`; undefined when nothing is known. */
  text?: string
  number?: number
  items?: Value[]
  /** Class of a COM object, or a path of members from one, lower case: `wscript.shell.run`. */
  object?: string
  /** What was given to the object: the address of a request, the path of a stream. */
  about?: { address?: string; origins: Set<Origin> }
  origins: ReadonlySet<Origin>
}

export const UNKNOWN: Value = { origins: new Set() }
const LITERAL: ReadonlySet<Origin> = new Set(['literal'])

const TEXT_LENGTH = 4_000_000

export const textValue = (text: string, origins: ReadonlySet<Origin> = LITERAL): Value => ({
  text: text.slice(0, TEXT_LENGTH),
  origins,
})

export const numberValue = (number: number): Value => ({ number, origins: LITERAL })

export const originsOf = (values: readonly (Value | undefined)[]): Set<Origin> =>
  new Set(
    values.flatMap((value) => [
      ...(value?.origins ?? []),
      ...(value?.about?.origins ?? []),
      ...(value?.items ? originsOf(value.items.slice(0, 200)) : []),
    ]),
  )

const withOrigin = (origins: ReadonlySet<Origin>, ...more: Origin[]): Set<Origin> =>
  new Set([...origins, ...more])

export const shown = (value: Value | undefined): string =>
  value?.text ?? (value?.number === undefined ? '…' : String(value.number))

/** Whether a value is a text of which no piece is missing. */
export const isKnown = (value: Value): value is Value & { text: string } =>
  value.text !== undefined && !value.text.includes('…')

/** `a & b`; a word cut in two is `assembled`. */
export function concatenated(left: Value, right: Value): Value {
  const [before, after] = [shown(left), shown(right)]
  const isCut = left.text !== undefined && right.text !== undefined && /\w$/.test(before) && /^\w/.test(after)
  return textValue(
    before + after,
    withOrigin(originsOf([left, right]), ...(isCut ? (['assembled'] as const) : [])),
  )
}

export function arithmetic(operator: string, left: Value, right: Value): Value {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (
    operator === '&' ||
    (operator === '+' && (a === undefined || b === undefined || left.text !== undefined))
  )
    return concatenated(left, right)
  if (a === undefined || b === undefined) return { origins: originsOf([left, right]) }
  const result: Record<string, number> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '\\': Math.trunc(a / b),
    mod: a % b,
    '%': a % b,
    xor: a ^ b,
    '^': a ^ b,
    and: a & b,
    or: a | b,
  }
  const number = result[operator]
  return number === undefined || !Number.isFinite(number) ? UNKNOWN : numberValue(number)
}

export const numberOf = (value: Value | undefined): number | undefined =>
  value?.number ??
  (value?.text !== undefined && /^\s*-?\d{1,15}\s*$/.test(value.text) ? Number(value.text) : undefined)

const ITEMS = 200_000

/** Functions that turn values into others, of either dialect; undefined when it is none. */
export function builtin(name: string, args: readonly Value[]): Value | undefined {
  const [first, second, third] = args
  const origins = originsOf(args)
  const text = first?.text
  const number = numberOf(first)
  switch (name) {
    case 'chr':
    case 'chrw':
    case 'chrb':
      return number === undefined
        ? undefined
        : textValue(String.fromCharCode(number & 0xffff), withOrigin(origins, 'decoded'))
    case 'string.fromcharcode':
      return textValue(
        args.map((value) => String.fromCharCode((numberOf(value) ?? 63) & 0xffff)).join(''),
        withOrigin(origins, 'decoded'),
      )
    case 'asc':
    case 'ascw':
      return text ? numberValue(text.charCodeAt(0)) : undefined
    case 'strreverse':
      return text === undefined
        ? undefined
        : textValue([...text].reverse().join(''), withOrigin(origins, 'decoded'))
    case 'replace':
      return text === undefined || !second?.text
        ? undefined
        : textValue(text.replaceAll(second.text, shown(third)), withOrigin(origins, 'assembled'))
    case 'split':
      return text === undefined
        ? undefined
        : { items: text.split(second?.text ?? ' ', ITEMS).map((piece) => textValue(piece, origins)), origins }
    case 'join':
      return first?.items
        ? textValue(first.items.map(shown).join(second?.text ?? ' '), withOrigin(origins, 'assembled'))
        : undefined
    case 'array':
      return { items: [...args], origins: new Set() }
    case 'mid':
      return text === undefined || numberOf(second) === undefined
        ? undefined
        : textValue(text.substr((numberOf(second) ?? 1) - 1, numberOf(third)), origins)
    case 'left':
      return text === undefined ? undefined : textValue(text.slice(0, numberOf(second) ?? 0), origins)
    case 'right':
      return text === undefined
        ? undefined
        : textValue(text.slice(Math.max(0, text.length - (numberOf(second) ?? 0))), origins)
    case 'lcase':
      return text === undefined ? undefined : textValue(text.toLowerCase(), origins)
    case 'ucase':
      return text === undefined ? undefined : textValue(text.toUpperCase(), origins)
    case 'cstr':
    case 'trim':
    case 'string':
      return number === undefined ? first : textValue(String(number), origins)
    case 'cint':
    case 'clng':
    case 'int':
    case 'parseint':
      return number === undefined ? undefined : numberValue(number)
    case 'len':
      return text === undefined ? undefined : numberValue(text.length)
    case 'ubound':
      return first?.items ? numberValue(first.items.length - 1) : undefined
    case 'lbound':
      return numberValue(0)
    case 'unescape':
    case 'decodeuricomponent':
      return text === undefined
        ? undefined
        : textValue(
            text.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
            withOrigin(origins, 'decoded'),
          )
    default:
      return undefined
  }
}

/** Methods of a text in JScript: what they are called otherwise, with the text before the arguments. */
export const TEXT_METHODS: Readonly<Record<string, string>> = {
  replace: 'replace',
  split: 'split',
  join: 'join',
  tolowercase: 'lcase',
  touppercase: 'ucase',
}

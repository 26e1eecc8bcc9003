import { changed, EMPTY, joined, literal, separated, type Value } from '../../command/value.ts'
import { decoded, type Item, LIST, list, listOf, of } from './objects.ts'

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

export function formatted(format: Value, args: readonly Value[]): Value {
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

export function replaced(value: Value, search: string, replacement: string, pattern: boolean): Value {
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

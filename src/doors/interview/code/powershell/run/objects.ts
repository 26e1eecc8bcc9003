import { changed, separated, type Value } from '../../command/value.ts'

/** What an expression of PowerShell yields. Bytes are kept as text, one character a byte. */
export interface Item {
  value: Value
  /** Of a list. */
  items?: readonly Value[]
  /** A type's name, `bytes`, `block`: what its members mean. */
  kind?: string
}

/** Longer lists are cut. */
export const LIST = 65_536

export const of = (value: Value): Item => ({ value })

export const textOfItem = ({ value }: Item): string => value.text

export const listOf = (item: Item): readonly Value[] => item.items ?? [item.value]

export const list = (items: readonly Value[]): Item => ({
  value: separated(items.slice(0, LIST), ' '),
  items: items.slice(0, LIST),
})

export const decoded = (item: Item, text: string): Item =>
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

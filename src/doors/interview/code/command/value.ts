import type { Origin } from '../../act.ts'

/** What a word, variable or output holds, as far as it can be told without running anything. */
export interface Value {
  /** What is not known stands in it as it was written: `$HOME/x`. */
  text: string
  /** Whether all of the text is known. */
  known: boolean
  origins: ReadonlySet<Origin>
  /** Addresses it comes from. */
  from: readonly string[]
  /** Offsets in the text at which pieces meet inside a run of letters and digits: `cu` + `rl`. */
  joints: readonly number[]
}

/** Longer texts are cut: nobody pastes them, and folding must end. */
const TEXT_KEPT = 256 * 1024
const JOINTS_KEPT = 32
const SOURCES_KEPT = 8
const LITERAL: ReadonlySet<Origin> = new Set<Origin>(['literal'])

export const literal = (text: string): Value => ({
  text,
  known: true,
  origins: LITERAL,
  from: [],
  joints: [],
})

export const EMPTY: Value = literal('')

/** Something whose text is not known; `written` stands for it. */
export const unknown = (written: string, ...origins: Origin[]): Value => ({
  text: written,
  known: false,
  origins: new Set(origins.length > 0 ? origins : (['unknown'] as const)),
  from: [],
  joints: [],
})

/** What an address answers. */
export const fetched = (address: string): Value => ({
  text: '',
  known: false,
  origins: new Set<Origin>(['network']),
  from: address ? [address] : [],
  joints: [],
})

/** The same value with another text: after decoding, cutting, replacing. */
export function changed(value: Value, text: string, origin?: Origin): Value {
  const origins = origin ? new Set([...value.origins, origin]) : value.origins
  return { ...value, text: text.slice(0, TEXT_KEPT), origins, joints: [] }
}

const isInsideWord = (left: string, right: string) =>
  /[a-z0-9]$/i.test(left.slice(-1)) && /^[a-z0-9]/i.test(right)

/** One after the other, with nothing between. */
export function joined(values: readonly Value[]): Value {
  if (values.length === 1) return values[0] as Value
  const texts: string[] = []
  const joints: number[] = []
  const origins = new Set<Origin>()
  const from = new Set<string>()
  let known = true
  let length = 0
  let last = ''
  for (const value of values) {
    for (const joint of value.joints) if (joints.length < JOINTS_KEPT) joints.push(length + joint)
    if (last && value.text && joints.length < JOINTS_KEPT && isInsideWord(last, value.text))
      joints.push(length)
    for (const origin of value.origins) origins.add(origin)
    for (const address of value.from) if (from.size < SOURCES_KEPT) from.add(address)
    if (!value.known) known = false
    if (length + value.text.length > TEXT_KEPT) break
    texts.push(value.text)
    length += value.text.length
    if (value.text) last = value.text
  }
  if (origins.size > 1) origins.delete('literal')
  return { text: texts.join(''), known, origins, from: [...from], joints }
}

/** With a separator between them, as `echo` and `-join` do. */
export function separated(values: readonly Value[], separator: string): Value {
  if (values.length === 0) return EMPTY
  return joined(values.flatMap((value, at) => (at === 0 ? [value] : [literal(separator), value])))
}

/** Whether pieces meet inside the first `until` characters. */
export const isAssembled = (value: Value, until = Number.POSITIVE_INFINITY): boolean =>
  value.origins.has('assembled') || value.joints.some((joint) => joint < until)

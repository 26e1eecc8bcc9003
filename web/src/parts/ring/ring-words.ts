import type { Ring, RingEdge } from '../../api/hiring-records.ts'
import { listed } from '../../words.ts'
import { kindWords } from '../compare/kinds.ts'

/** `phone number and address for equipment`. */
export function sharedWords({ kinds }: Pick<RingEdge, 'kinds'>): string {
  return kinds.length === 0 ? 'no single value' : listed(kinds.map((kind) => kindWords(kind)))
}

/** The words on an edge, where there is little room: `phone number + 2 more`. */
export function briefly({ kinds }: Pick<RingEdge, 'kinds'>): string {
  const [first, ...more] = kinds
  if (first === undefined) return ''
  return more.length === 0 ? kindWords(first) : `${kindWords(first)} + ${more.length} more`
}

const LINE = 15

const cut = (text: string) => (text.length <= LINE ? text : `${text.slice(0, LINE - 1)}…`)

/** A name in at most two short lines. */
export function nameLines(name: string): string[] {
  if (name.length <= LINE) return [name]
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index)
  const [middle] = spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))
  return middle === undefined ? [cut(name)] : [cut(name.slice(0, middle)), cut(name.slice(middle + 1))]
}

/** What holds a ring together, the kind that most pairs share first: `phone numbers and wallets`. */
export function ringWords({ edges }: Pick<Ring, 'edges'>): string {
  const counts = new Map<string, number>()
  for (const kind of edges.flatMap(({ kinds }) => kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const kinds = [...counts].sort(([, a], [, b]) => b - a).map(([kind]) => kindWords(kind, 2))
  return kinds.length === 0 ? 'no single values, though what they say is alike' : listed(kinds)
}

/** Why two are linked, without how many bits each reason weighs: those stand where the two are compared. */
export const reasonsOf = ({ because }: Pick<RingEdge, 'because'>): string[] =>
  because.map((reason) => reason.replace(/ \([^()]*bits\)$/, ''))

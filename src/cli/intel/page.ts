import type { ListAge } from '../../intel/ages.ts'
import type { AddedList } from './add.ts'

/** `45 days old`, counted from the day of issue or, where that is unknown, of loading. */
export const ageInWords = ({ days }: Pick<ListAge, 'days'>): string =>
  days === 0 ? 'from today' : `${days} ${days === 1 ? 'day' : 'days'} old`

/** What to say of an old list. */
export function oldInWords(list: ListAge): string {
  const { name, confirmed } = list
  const remedy =
    confirmed === undefined
      ? 'load a newer one.'
      : `on ${confirmed.slice(0, 10)} its server offered nothing newer. See whether its makers do.`
  return `${name} is ${ageInWords(list)}: ${remedy}`
}

/** What was added, and what else there is to know of it. */
export function addedInWords({ name, replaced, holds, listDate, notes }: AddedList): string {
  const day = listDate === undefined ? '' : `, issued ${listDate}`
  return [`${replaced ? 'Replaced' : 'Added'} ${name}: ${holds}${day}.`, ...notes].join('\n')
}

/** A line of `intel list`. */
export function rowOf(list: ListAge): string {
  const { name, kind, count, format, listDate, addedAt, confirmed } = list
  const holds =
    kind === 'indicators'
      ? `${count} indicators, ${format}`
      : kind === 'sanctions'
        ? `sanctions, ${count} parties of ${format}`
        : `${kind}, ${count} values`
  const day = listDate === undefined ? `loaded ${addedAt.slice(0, 10)}` : `issued ${listDate}`
  const asked = confirmed === undefined ? '' : `, no newer one offered on ${confirmed.slice(0, 10)}`
  return `${name}  ${holds}, ${day}, ${ageInWords(list)}${asked}`
}

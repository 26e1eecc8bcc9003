import type { ListAge } from '../../intel/ages.ts'

/** `45 days old`, counted from the day of issue or, where that is unknown, of loading. */
export const ageInWords = ({ days }: Pick<ListAge, 'days'>): string =>
  days === 0 ? 'from today' : `${days} ${days === 1 ? 'day' : 'days'} old`

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
  const asked = confirmed === undefined ? '' : `, no newer one on ${confirmed.slice(0, 10)}`
  return `${name}  ${holds}, ${day}, ${ageInWords(list)}${asked}`
}

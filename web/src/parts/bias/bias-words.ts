import type { GroupRate } from '../../api/hiring-records.ts'
import { listed } from '../../words.ts'

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

/** A share from 0 to 1 as `12.5%`. */
export const percentWords = (share: number): string => percent.format(share)

/** `between 10% and 15%`. */
export const betweenPercent = ([low, high]: readonly [number, number]): string =>
  `between ${percentWords(low)} and ${percentWords(high)}`

/** A ratio with two decimals. */
export const ratioWords = (ratio: number): string => ratio.toFixed(2)

export const betweenRatios = ([low, high]: readonly [number, number]): string =>
  `between ${ratioWords(low)} and ${ratioWords(high)}`

/** Chance alone may explain the difference: the interval of the ratio includes 1, or there is none. */
export const mayBeChance = ({ ratioInterval }: GroupRate): boolean =>
  ratioInterval === null || (ratioInterval[0] <= 1 && ratioInterval[1] >= 1)

/** What the four-fifths rule says of groups, in sentences. Empty where there is nothing to compare. */
export function fourFifths(groups: readonly GroupRate[]): string[] {
  const best = groups.find(({ ratio, ratioInterval }) => ratio === 1 && ratioInterval === null)
  if (groups.length < 2 || !best) return []
  const below = groups.filter((group) => group.below)
  if (below.length === 0)
    return [`No group’s rate is below four fifths of the highest, which is that of ${best.group}.`]
  const chance = below.filter(mayBeChance)
  const told = [
    `${below.length === 1 ? 'The rate' : 'The rates'} of ${listed(below.map(({ group }) => group))} ${
      below.length === 1 ? 'is' : 'are'
    } below four fifths of the highest, which is that of ${best.group}. That is a reason to find out why, and no proof of anything.`,
  ]
  if (chance.length > 0)
    told.push(
      `For ${listed(chance.map(({ group }) => group))} the numbers are so small that chance alone may explain it.`,
    )
  return told
}

/** What the four-fifths rule says of one group. */
export function groupWords(group: GroupRate): string {
  if (group.ratio === null) return 'No ratio: nobody was selected'
  if (group.below) return mayBeChance(group) ? 'Below four fifths, may be chance' : 'Below four fifths'
  if (group.ratio === 1 && group.ratioInterval === null) return 'The highest rate'
  return 'Not below four fifths'
}

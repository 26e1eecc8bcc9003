/** The 97.5th percentile of the normal distribution: two-sided 95%. */
const Z = 1.959964

/** How many of a group there are and how many of them were selected. */
export interface Counted {
  group: string
  applications: number
  selected: number
}

export interface Rate extends Counted {
  rate: number
  /** Of the rate, 95%. */
  interval: [number, number]
  /** To the group with the highest rate; null: there is none, or nobody was selected. */
  ratio: number | null
  /** Of the ratio, 95%; null where a count of none makes it meaningless. */
  ratioInterval: [number, number] | null
  /** Below four fifths of the highest rate. */
  below: boolean
  warning?: string
}

/** From so many of a group on a rate says something. */
const ENOUGH = 30
/** Groups of a smaller share may be left out of an impact ratio. */
const SMALL_SHARE = 0.02

const round = (value: number): number => Math.round(value * 10_000) / 10_000

/**
 * The Wilson score interval of a share.
 * @see https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm
 */
export function wilson(selected: number, all: number): [number, number] {
  if (all === 0) return [0, 1]
  const share = selected / all
  const scale = 1 + Z ** 2 / all
  const middle = (share + Z ** 2 / (2 * all)) / scale
  const half = (Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2))) / scale
  return [round(Math.max(0, middle - half)), round(Math.min(1, middle + half))]
}

/** The interval of a ratio of two shares by its logarithm (Katz and others, 1978); null where one selected nobody. */
export function ratioInterval(one: Counted, other: Counted): [number, number] | null {
  if (one.selected === 0 || other.selected === 0) return null
  const spread = Math.sqrt(
    1 / one.selected - 1 / one.applications + 1 / other.selected - 1 / other.applications,
  )
  const ratio = Math.log(one.selected / one.applications / (other.selected / other.applications))
  return [round(Math.exp(ratio - Z * spread)), round(Math.exp(ratio + Z * spread))]
}

/**
 * Selection rates of groups and their ratio to the highest: the four-fifths rule of 29 CFR 1607.4(D), the impact
 * ratio of New York City's Local Law 144.
 *
 * @see https://www.ecfr.gov/current/title-29/section-1607.4
 * @see https://rules.cityofnewyork.us/rule/automated-employment-decision-tools-updated/
 */
export function selectionRates(groups: readonly Counted[]): Rate[] {
  const total = groups.reduce((sum, { applications }) => sum + applications, 0)
  const shareOf = ({ selected, applications }: Counted) => (applications === 0 ? 0 : selected / applications)
  const best = groups
    .filter(({ applications }) => applications >= SMALL_SHARE * total)
    .reduce<Counted | undefined>((top, one) => (top && shareOf(top) >= shareOf(one) ? top : one), undefined)
  return groups.map((one) => {
    const rate = shareOf(one)
    const ratio = best && best.selected > 0 ? rate / shareOf(best) : null
    const warning = warningFor(one, total)
    return {
      ...one,
      rate: round(rate),
      interval: wilson(one.selected, one.applications),
      ratio: ratio === null ? null : round(ratio),
      ratioInterval: best === undefined || one === best ? null : ratioInterval(one, best),
      below: best !== undefined && isBelowFourFifths(one, best),
      ...(warning === undefined ? {} : { warning }),
    }
  })
}

/** In whole numbers: four fifths as a fraction of two would be missed by its last digit. */
const isBelowFourFifths = (one: Counted, best: Counted): boolean =>
  5 * one.selected * best.applications < 4 * best.selected * one.applications

function warningFor({ applications }: Counted, total: number): string | undefined {
  if (applications < SMALL_SHARE * total)
    return 'Less than 2% of all: too few to be the group that others are measured by.'
  if (applications < ENOUGH)
    return `${applications} ${applications === 1 ? 'application' : 'applications'}: one or two more or fewer would change this.`
  return undefined
}

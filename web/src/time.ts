const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** How long ago, in words: `5 minutes ago`. Both in milliseconds since the epoch. */
export function ago(then: number, now: number): string {
  for (const [unit, length] of UNITS) {
    const passed = Math.floor((now - then) / length)
    if (passed >= 1) return relative.format(-passed, unit)
  }
  return 'just now'
}

const exactFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A moment in full, in the reader's time zone; what was given when it is no date. */
export function exact(moment: string | number): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? String(moment) : exactFormat.format(date)
}

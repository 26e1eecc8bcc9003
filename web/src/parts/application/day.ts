const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day in words: `22 May 2027`. */
export const dayWords = (day: string): string => format.format(new Date(`${day}T00:00:00Z`))

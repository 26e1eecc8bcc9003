/** The day of a moment (milliseconds since the epoch) in UTC: `2021-05-30`. */
export const day = (at: number): string => new Date(at).toISOString().slice(0, 10)

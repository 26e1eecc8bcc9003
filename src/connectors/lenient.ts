import { z } from 'zod'

/** Reads what a vendor sent: a field of another type than it should have counts as absent, and long text is cut. */
export const text = (most = 500) =>
  z
    .unknown()
    .transform((value) =>
      typeof value === 'string' ? value.slice(0, most).toWellFormed().trim() || undefined : undefined,
    )
    .optional()

/** An id: text of at most 150 characters, or a whole number. What is longer is no id. */
export const id = z
  .unknown()
  .transform((value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
    return typeof value === 'string' && /^[\w.:-]{1,150}$/.test(value) ? value : undefined
  })
  .optional()

/** A moment as ISO 8601 in UTC, from text or from milliseconds since 1970. */
export const moment = z
  .unknown()
  .transform((value) => {
    const at = typeof value === 'string' || typeof value === 'number' ? new Date(value) : undefined
    const year = at?.getUTCFullYear() ?? Number.NaN
    return at && year >= 1970 && year <= 9999 ? at.toISOString() : undefined
  })
  .optional()

const DAY = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?(?:T[\d:.Z+-]*)?$/
const AMERICAN = /^(\d{1,2})\/\d{1,2}\/(\d{4})$/

/** A month such as `2021-05`, or a year, from `2021-05-15…` or the American `05/15/2021`. */
export const month = z
  .unknown()
  .transform((value) => {
    if (typeof value !== 'string' || value.length > 40) return undefined
    const [, americanMonth, americanYear] = AMERICAN.exec(value) ?? []
    if (americanMonth) return `${americanYear}-${americanMonth.padStart(2, '0')}`
    const [, year, ofYear] = DAY.exec(value) ?? []
    return year && ofYear ? `${year}-${ofYear}` : year
  })
  .optional()

/** A list of at most so many items; items that are not as they should be are left out. */
export const list = <T extends z.ZodType>(item: T, most = 50) =>
  z
    .unknown()
    .optional()
    .transform((value): NonNullable<z.output<T>>[] => {
      if (!Array.isArray(value)) return []
      return value.slice(0, most).flatMap((one: unknown) => {
        const { data } = item.safeParse(one)
        return data === undefined || data === null ? [] : [data]
      })
    })

/** An object with these fields; anything else counts as absent. */
export const part = <T extends z.ZodRawShape>(shape: T) => z.object(shape).optional().catch(undefined)

/** `{ value }`, as several vendors write e-mail addresses and phone numbers. */
export const valued = (most: number) => part({ value: text(most) })

/** Several texts without absent and repeated ones. */
export function distinct(texts: readonly (string | undefined)[], most = 20): string[] {
  return [...new Set(texts.filter((one) => one !== undefined))].slice(0, most)
}

/** A moment that a file states, with the clock's minutes east of UTC when it tells them. */
export interface FileMoment {
  at: number
  utcOffset?: number
}

/**
 * Reads a date of a PDF, `D:20240131093000+02'00'` (ISO 32000-1, 7.9.4), or of XML (ISO 8601). UTC tells no offset:
 * services write it wherever they run.
 */
export function fileMoment(written: string | undefined): FileMoment | undefined {
  if (written === undefined) return undefined
  const found =
    /^\s*(?:D:)?(\d{4})-?(\d{2})?-?(\d{2})?[T ]?(\d{2})?:?(\d{2})?:?(\d{2})?(?:\.\d{1,9})?\s{0,3}(?:(Z)|([+-])(\d{2})'?:?(\d{2})?)?/.exec(
      written.slice(0, 60),
    )
  if (!found) return undefined
  const [
    ,
    year,
    month = '1',
    day = '1',
    hour = '0',
    minute = '0',
    second = '0',
    ,
    sign,
    hours = '0',
    minutes = '0',
  ] = found
  const offset = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  const at = local - offset * 60_000
  if (!Number.isFinite(at) || Math.abs(offset) > 14 * 60) return undefined
  return offset === 0 ? { at } : { at, utcOffset: offset }
}

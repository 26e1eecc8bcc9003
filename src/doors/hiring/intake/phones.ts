import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { PhoneClaim } from '../application.ts'
import { known } from './part.ts'

/**
 * Reads a phone number by the plans of the ITU. What kind of line it is can be told where a country keeps ranges
 * for it; in the North American plan it cannot, and is `unknown` unless a carrier said it.
 *
 * @param given.country ISO 3166, for numbers written without a country code
 */
export function readPhone(
  given: { number: string; country?: string | undefined; line?: PhoneClaim['line'] | undefined },
  part: string,
): PhoneClaim {
  const { number, country, line } = given
  const home = country !== undefined && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const read = parsePhoneNumberFromString(
    number.replace(/^\s*00(?=[1-9])/, '+'),
    home ? { defaultCountry: home } : {},
  )
  if (!read?.isPossible()) return { part, written: number, line: line ?? 'unknown' }
  return known({
    part,
    written: number,
    e164: read.number,
    country: read.country,
    line: line ?? LINES[read.getType() ?? ''] ?? 'unknown',
  })
}

const LINES: Record<string, PhoneClaim['line']> = {
  MOBILE: 'mobile',
  FIXED_LINE: 'landline',
  VOIP: 'voip',
  TOLL_FREE: 'toll-free',
  PERSONAL_NUMBER: 'other',
  PREMIUM_RATE: 'other',
  SHARED_COST: 'other',
  UAN: 'other',
  PAGER: 'other',
  VOICEMAIL: 'other',
}

import type { AddressClaim, AddressUse } from '../application.ts'
import { known } from './part.ts'
import { plainWords } from './plain-words.ts'
import { streetWords } from './street-words.ts'

interface Written {
  street?: string | undefined
  city?: string | undefined
  region?: string | undefined
  postcode?: string | undefined
  country?: string | undefined
}

/**
 * A line that is equal for the same place however it is written.
 * @returns undefined when house or place are not said: half an address is nobody's own
 */
export function addressKey({ street, city, postcode }: Written): string | undefined {
  if (street === undefined || !/\d/.test(street)) return undefined
  const words = streetWords(street, postcode !== undefined)
  const place = postcode === undefined ? plainWords(city ?? '') : plainWords(postcode).replaceAll(' ', '')
  return place === '' || words.length < 2 ? undefined : `${words.join(' ')}, ${place}`
}

/** Reads an address. */
export function readAddress(given: Written, use: AddressUse, part: string): AddressClaim {
  const { street, city, region, postcode, country } = given
  const written = [street, city, [region, postcode].filter(Boolean).join(' '), country]
    .filter(Boolean)
    .join(', ')
  return known({
    part,
    use,
    written,
    key: addressKey(given),
    city,
    region,
    postcode,
    country,
  }) as AddressClaim
}

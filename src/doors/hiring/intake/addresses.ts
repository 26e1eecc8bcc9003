import anyAscii from 'any-ascii'
import type { AddressClaim, AddressUse } from '../application.ts'
import { known } from './part.ts'

interface Written {
  street?: string | undefined
  city?: string | undefined
  region?: string | undefined
  postcode?: string | undefined
  country?: string | undefined
}

/** Ways of writing what stands in many addresses. */
const SHORT: Record<string, string> = {
  street: 'st',
  str: 'st',
  strasse: 'st',
  straße: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  boulevard: 'blvd',
  court: 'ct',
  place: 'pl',
  square: 'sq',
  terrace: 'ter',
  highway: 'hwy',
  parkway: 'pkwy',
  apartment: 'unit',
  apt: 'unit',
  suite: 'unit',
  ste: 'unit',
  flat: 'unit',
  no: '',
  number: '',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
}

/** Letters, figures and blanks alone, in one way of writing. */
export function plainWords(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/(?<=[a-z])strasse\b/g, ' st')
    .replace(/(?<=[a-z]{3})str\.(?=\s|$)/g, ' st')
    .replace(/#/g, ' unit ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * A line that is equal for the same place however it is written.
 * @returns undefined when house or place are not said: half an address is nobody's own
 */
export function addressKey({ street, city, postcode }: Written): string | undefined {
  if (street === undefined || !/\d/.test(street)) return undefined
  const words = plainWords(street)
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .filter(Boolean)
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

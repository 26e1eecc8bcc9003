import type { Random } from '../ham/random.ts'

/** A town with what addresses, clocks and lookups of networks say there. */
export interface Town {
  city: string
  region: string
  country: string
  /** `9` stands for a figure, `A` for a letter. */
  postcode: string
  latitude: number
  longitude: number
  zone: string
}

const town = (
  country: string,
  city: string,
  region: string,
  postcode: string,
  latitude: number,
  longitude: number,
  zone: string,
): Town => ({ country, city, region, postcode, latitude, longitude, zone })

export const TOWNS: readonly Town[] = [
  town('US', 'Columbus', 'OH', '43299', 39.96, -83, 'America/New_York'),
  town('US', 'Tucson', 'AZ', '85799', 32.22, -110.97, 'America/Phoenix'),
  town('US', 'Nashville', 'TN', '37299', 36.16, -86.78, 'America/Chicago'),
  town('US', 'Tacoma', 'WA', '98499', 47.25, -122.44, 'America/Los_Angeles'),
  town('US', 'Raleigh', 'NC', '27699', 35.78, -78.64, 'America/New_York'),
  town('CA', 'Winnipeg', 'MB', 'R3A 9A9', 49.9, -97.14, 'America/Winnipeg'),
  town('CA', 'Halifax', 'NS', 'B3A 9A9', 44.65, -63.58, 'America/Halifax'),
  town('GB', 'Leeds', 'West Yorkshire', 'LS9 9AA', 53.8, -1.55, 'Europe/London'),
  town('GB', 'Cardiff', 'Wales', 'CF9 9AA', 51.48, -3.18, 'Europe/London'),
  town('IE', 'Galway', 'Connacht', 'H91 A9A9', 53.27, -9.05, 'Europe/Dublin'),
  town('FR', 'Nantes', 'Pays de la Loire', '44999', 47.22, -1.55, 'Europe/Paris'),
  town('DE', 'Leipzig', 'Sachsen', '04999', 51.34, 12.37, 'Europe/Berlin'),
  town('DE', 'Bremen', 'Bremen', '28999', 53.08, 8.8, 'Europe/Berlin'),
  town('PL', 'Gdańsk', 'Pomorskie', '80-999', 54.35, 18.65, 'Europe/Warsaw'),
  town('PT', 'Braga', 'Norte', '4799-999', 41.55, -8.42, 'Europe/Lisbon'),
  town('TR', 'Bursa', 'Marmara', '16999', 40.18, 29.06, 'Europe/Istanbul'),
  town('UA', 'Lviv', 'Lviv Oblast', '79999', 49.84, 24.03, 'Europe/Kyiv'),
  town('BR', 'Curitiba', 'PR', '80999-999', -25.43, -49.27, 'America/Sao_Paulo'),
  town('MX', 'Puebla', 'PUE', '72999', 19.04, -98.2, 'America/Mexico_City'),
  town('NG', 'Ibadan', 'Oyo', '200999', 7.38, 3.95, 'Africa/Lagos'),
  town('KE', 'Nakuru', 'Nakuru', '20199', -0.3, 36.07, 'Africa/Nairobi'),
  town('IN', 'Pune', 'Maharashtra', '411999', 18.52, 73.86, 'Asia/Kolkata'),
  town('VN', 'Da Nang', 'Da Nang', '550999', 16.05, 108.2, 'Asia/Ho_Chi_Minh'),
  town('JP', 'Sendai', 'Miyagi', '980-0999', 38.27, 140.87, 'Asia/Tokyo'),
  town('PH', 'Iloilo', 'Western Visayas', '5999', 10.72, 122.56, 'Asia/Manila'),
  town('AU', 'Hobart', 'TAS', '7999', -42.88, 147.33, 'Australia/Hobart'),
]

const STREETS = [
  'Alder',
  'Birchwood',
  'Chapel',
  'Dock',
  'Elm Grove',
  'Foundry',
  'Garden',
  'Harbour',
  'Ivy',
  'Juniper',
  'Kiln',
  'Linden',
  'Meadow',
  'North Quay',
  'Orchard',
  'Poplar',
  'Quarry',
  'Rope Walk',
  'Station',
  'Tanner',
  'Union',
  'Vine',
  'Willow',
  'Mill Pond',
  'Saddler',
  'Weaver',
  'Copperfield',
  'Hollow',
  'Larkspur',
  'Bellfield',
  'Crescent',
  'Fairview',
  'Hawthorn',
  'Maple',
  'Spruce',
  'Sycamore',
  'Thistle',
  'Waterside',
  'Windmill',
  'Cooper',
]
const KINDS = ['Street', 'Road', 'Avenue', 'Lane', 'Drive', 'Court']

/** A street with a house and sometimes a flat. */
export const street = (random: Random): string =>
  `${random.int(1, 899)} ${random.pick(STREETS)} ${random.pick(KINDS)}${random.chance(0.3) ? `, Apt ${random.int(1, 60)}` : ''}`

export const postcode = (random: Random, { postcode: pattern }: Town): string =>
  pattern
    .replace(/9/g, () => String(random.int(0, 9)))
    .replace(/(?<=[\d ])A/g, () => random.pick([...'ABDEFGHJ']))

const AREAS_US =
  '201 205 208 209 212 215 217 219 224 231 234 239 248 251 254 256 260 262 267 270 276 281 301 303 305 307 309 312 314 316 319 321 330 334 336 339 347 352 360 386'.split(
    ' ',
  )
const AREAS_CA = '204 250 306 403 416 418 450 506 514 519 604 613 705 709 780 807 819 867 902 905'.split(' ')
const GB = [
  '20 7946 0',
  '113 496 0',
  '114 496 0',
  '115 496 0',
  '116 496 0',
  '117 496 0',
  '118 496 0',
  '121 496 0',
  '131 496 0',
  '141 496 0',
  '151 496 0',
  '161 496 0',
  '29 2018 0',
]

/**
 * Numbers kept for fiction, and where a country keeps none, or too few, numbers under prefixes that it has not given
 * out: possible by their length, nobody's.
 * Sources: NANPA 555-0100 to 0199; Ofcom, ARCEP, ACMA and ComReg lists of numbers for drama use.
 */
const PHONES: Record<string, (random: Random) => string> = {
  US: (r) => `+1 ${r.pick(AREAS_US)} 555 01${r.digits(2)}`,
  CA: (r) => `+1 ${r.pick(AREAS_CA)} 555 01${r.digits(2)}`,
  GB: (r) => `+44 ${r.pick(GB)}${r.digits(3)}`,
  IE: (r) => `+353 20 91${r.digits(5)}`,
  FR: (r) => `+33 6 39 98 ${r.digits(2)} ${r.digits(2)}`,
  DE: (r) => `+49 ${r.pick(['30 23125', '69 90009', '40 66969', '221 4710', '89 99998'])} ${r.digits(3)}`,
  AU: (r) =>
    `+61 ${r.pick(['2 5550 ', '2 7010 ', '3 5550 ', '3 7010 ', '7 5550 ', '7 7010 ', '8 5550 ', '8 7010 '])}${r.digits(4)}`,
  PL: (r) => `+48 10 ${r.digits(7)}`,
  PT: (r) => `+351 100 ${r.digits(6)}`,
  TR: (r) => `+90 100 ${r.digits(7)}`,
  UA: (r) => `+380 20 ${r.digits(7)}`,
  BR: (r) => `+55 10 9${r.digits(8)}`,
  MX: (r) => `+52 100 ${r.digits(7)}`,
  NG: (r) => `+234 200 ${r.digits(7)}`,
  KE: (r) => `+254 30 ${r.digits(7)}`,
  IN: (r) => `+91 100 ${r.digits(7)}`,
  VN: (r) => `+84 10 ${r.digits(7)}`,
  JP: (r) => `+81 100 ${r.digits(6)}`,
  PH: (r) => `+63 100 ${r.digits(7)}`,
}

export function phone(random: Random, country: string): string {
  const make = PHONES[country]
  if (!make) throw new Error(`no phone numbers of ${country}`)
  return make(random)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes east of UTC that clocks of a town show at a moment (milliseconds since the epoch). */
export function utcOffset({ zone }: Town, at: number): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(format.format(at)) ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

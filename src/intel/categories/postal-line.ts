import anyAscii from 'any-ascii'

/** A postal address in one way of writing, with what stands for a door or box within a building apart. */
export interface PostalLine {
  /** Street, number, town, postcode. */
  words: string[]
  /** Numbers of suites, apartments, boxes. */
  units: string[]
}

const LINE_LENGTH = 500
const WORDS_READ = 40

/** Usual short forms: USPS Publication 28, appendices B and C (https://pe.usps.com/text/pub28/). */
const SHORT: Record<string, string> = {
  apartment: 'apt',
  avenue: 'ave',
  av: 'ave',
  boulevard: 'blvd',
  building: 'bldg',
  circle: 'cir',
  court: 'ct',
  drive: 'dr',
  east: 'e',
  expressway: 'expy',
  floor: 'fl',
  highway: 'hwy',
  lane: 'ln',
  north: 'n',
  northeast: 'ne',
  northwest: 'nw',
  parkway: 'pkwy',
  place: 'pl',
  road: 'rd',
  room: 'rm',
  saint: 'st',
  south: 's',
  southeast: 'se',
  southwest: 'sw',
  square: 'sq',
  street: 'st',
  suite: 'ste',
  terrace: 'ter',
  west: 'w',
}

const UNIT_WORDS = new Set(['#', 'apt', 'box', 'fl', 'pmb', 'rm', 'ste', 'unit'])
const COUNTRY_ENDS = [['united', 'states', 'of', 'america'], ['united', 'states'], ['usa'], ['us']]

/**
 * Reads an address that is written in one line, so that two ways of writing the same one are equal.
 *
 * @example
 * readPostalLine('12 High Street, Suite #500, Anytown') // { words: ['12', 'high', 'st', 'anytown'], units: ['500'] }
 */
export function readPostalLine(text: string): PostalLine {
  const all = anyAscii(text.slice(0, LINE_LENGTH).normalize('NFKC'))
    .toLowerCase()
    .replace(/['’`.]/g, '')
    .replace(/#/g, ' # ')
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, WORDS_READ)
    .map((word) => SHORT[word] ?? word.replace(/strasse$/, 'str'))
  const words: string[] = []
  const units: string[] = []
  for (let at = 0; at < all.length; at++) {
    const word = all[at] as string
    if (!UNIT_WORDS.has(word)) {
      words.push(word)
      continue
    }
    let next = at + 1
    while (UNIT_WORDS.has(all[next] ?? '')) next++
    const unit = all[next] ?? ''
    if (/\d|^[a-z]$/.test(unit)) {
      units.push(unit)
      at = next
    } else if (word === 'fl' && /^\d+(?:st|nd|rd|th)$/.test(words.at(-1) ?? ''))
      units.push(words.pop() as string)
    else if (word !== '#') words.push(word)
  }
  return { words: withoutCountry(words), units }
}

function withoutCountry(words: string[]): string[] {
  const end = COUNTRY_ENDS.find((country) =>
    country.every((word, at) => words.at(at - country.length) === word),
  )
  return end ? words.slice(0, -end.length) : words
}

/** Fewer words name no place in particular: street, number and town are needed. */
const WORDS_NEEDED = 4

/** Whether an address is exact enough to be told from others. */
export const namesOnePlace = ({ words }: PostalLine): boolean =>
  words.length >= WORDS_NEEDED && words.some((word) => /\d/.test(word))

/** Addresses, found by a line that begins with one of them. */
export class PostalIndex {
  readonly #entries = new Map<string, { units: readonly string[]; entry: string }[]>()

  constructor(entries: Iterable<string>) {
    for (const entry of entries) {
      const { words, units } = readPostalLine(entry)
      const key = words.join(' ')
      const known = this.#entries.get(key)
      if (known) known.push({ units, entry })
      else this.#entries.set(key, [{ units, entry }])
    }
  }

  /**
   * The entry that covers a line: the same place, and in it the same door when the entry names one. An entry without
   * a door covers the whole building; what the line says after the entry's last word (a country) decides nothing.
   */
  find({ words, units }: PostalLine): string | undefined {
    for (let length = words.length; length >= WORDS_NEEDED; length--) {
      const known = this.#entries.get(words.slice(0, length).join(' '))
      const found = known?.find((one) => one.units.every((unit) => units.includes(unit)))
      if (found) return found.entry
    }
    return undefined
  }
}

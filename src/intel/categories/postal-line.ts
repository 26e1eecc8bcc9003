import anyAscii from 'any-ascii'

/** A postal address in one way of writing, with what stands for a door or box within a building apart. */
export interface PostalLine {
  /** Street, number, town, postcode. */
  words: string[]
  /** Numbers of suites, apartments, boxes. */
  units: string[]
  /** Street with number, and postcode: the same place though a town or region is left out. Absent: not both are told. */
  house?: string
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
  flat: 'unit',
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
  str: 'st',
  strasse: 'st',
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
 * readPostalLine('12 High Street, Suite #500, Anytown 00001')
 * // { words: ['12', 'high', 'st', 'anytown', '00001'], units: ['500'], house: '12 high st, 00001' }
 */
export function readPostalLine(text: string): PostalLine {
  const line: PostalLine = { words: [], units: [] }
  let street: string | undefined
  let streetEnd = 0
  for (const part of text.slice(0, LINE_LENGTH).split(',')) {
    readPart(wordsOf(part), line)
    if (street === undefined && line.words.length > 1 && line.words.some((word) => /\d/.test(word))) {
      street = line.words.join(' ')
      streetEnd = line.words.length
    }
  }
  const words = withoutCountry(line.words.slice(0, WORDS_READ))
  const postcode = postcodeOf(words.slice(streetEnd))
  return {
    words,
    units: line.units,
    ...(street === undefined || postcode === undefined ? {} : { house: `${street}, ${postcode}` }),
  }
}

const wordsOf = (text: string): string[] =>
  anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/(?<=[a-z]{3})(?:strasse|str\.)(?![a-z])/g, ' st')
    .replace(/['’`.]/g, '')
    .replace(/#/g, ' # ')
    .split(/[^a-z0-9#]+/)
    .filter((word) => word !== '')
    .map((word) => SHORT[word] ?? word)

/** Adds the words of a part to a line, those that stand for a door apart. */
function readPart(part: readonly string[], { words, units }: PostalLine): void {
  for (let at = 0; at < part.length; at++) {
    const word = part[at] as string
    if (!UNIT_WORDS.has(word)) {
      words.push(word)
      continue
    }
    let next = at + 1
    while (UNIT_WORDS.has(part[next] ?? '')) next++
    const unit = part[next] ?? ''
    if (/\d|^[a-z]$/.test(unit)) {
      units.push(unit)
      at = next
    } else if (word === 'fl' && /^\d+(?:st|nd|rd|th)$/.test(words.at(-1) ?? ''))
      units.push(words.pop() as string)
    else if (word !== '#') words.push(word)
  }
}

/** The last figures of a line: `00001` of `ZZ 00001-4321`, `zz11aa` of `ZZ1 1AA`. */
function postcodeOf(words: readonly string[]): string | undefined {
  const at = words.findLastIndex((word) => /\d/.test(word))
  const last = words[at]
  const before = words[at - 1] ?? ''
  if (last === undefined) return undefined
  if (/^\d{9}$/.test(last)) return last.slice(0, 5)
  if (/^\d{4}$/.test(last) && /^\d{5}$/.test(before)) return before
  return /^\d[a-z]{2}$/.test(last) && /\d/.test(before) ? before + last : last
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

/** Addresses, found by a line that begins with one of them, or that has the same street, number and postcode. */
export class PostalIndex {
  readonly #entries = new Map<string, { units: readonly string[]; entry: string }[]>()

  constructor(entries: Iterable<string>) {
    for (const entry of entries) {
      const { words, units, house } = readPostalLine(entry)
      for (const key of [words.join(' '), ...(house === undefined ? [] : [house])]) {
        const known = this.#entries.get(key)
        if (known) known.push({ units, entry })
        else this.#entries.set(key, [{ units, entry }])
      }
    }
  }

  /**
   * The entry that covers a line: the same place, and in it the same door when the entry names one. An entry without
   * a door covers the whole building; what the line says after the entry's last word (a country) decides nothing.
   */
  find({ words, units, house }: PostalLine): string | undefined {
    const keys = house === undefined ? [] : [house]
    for (let length = words.length; length >= WORDS_NEEDED; length--)
      keys.push(words.slice(0, length).join(' '))
    for (const key of keys) {
      const found = this.#entries.get(key)?.find((one) => one.units.every((unit) => units.includes(unit)))
      if (found) return found.entry
    }
    return undefined
  }
}

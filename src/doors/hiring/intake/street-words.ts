import { plainWords } from './plain-words.ts'

const SEGMENTS_READ = 20

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
  bd: 'blvd',
  c: 'calle',
  r: 'rue',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
}

/** Said before a house number. */
const NUMBER = new Set(['no', 'nr', 'number', 'num', 'numero', 'ndeg'])
const REPEATED_HOUSE = new Set(['bis', 'ter', 'quater'])
/** One and two letters that are a street's kind only where a name follows: `R Street` is none. */
const INITIALS = new Set(['c', 'r'])
const STREET_KINDS = new Set(['st', 'street', 'ave', 'avenue', 'rd', 'road'])
const FLOORS = new Set(['og', 'floor', 'fl', 'stock', 'obergeschoss', 'etage', 'planta', 'piso'])
const GROUND_FLOORS = new Set(['eg', 'erdgeschoss', 'rdc', 'hinterhaus', 'vorderhaus'])
const PARTS_OF_A_HOUSE = new Set(['bat', 'batiment', 'bldg', 'building', 'escalier', 'esc', 'aufgang'])
const BOXES = new Set(['pmb', 'box', 'mailbox'])
const DIRECTIONS = new Set(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw'])
const DOOR = /^(\d{1,3})(?:o|a(?= ))? ?([a-z]|izq|izda|dcha|drcha)?$/

const isNumber = (word: string | undefined) => word !== undefined && /^\d/.test(word)

/**
 * The words of a street's line in one way of writing: kinds of street shortened, floors, parts of a house, private
 * boxes and `c/o` left out.
 *
 * @param placed a postcode tells `Main St N` from `Main St S`: directions at the ends are left out too
 * @example
 * streetWords('c/o Winter, 14bis, r. du Port, 3. OG', true) // ['14', 'rue', 'du', 'port']
 */
export function streetWords(street: string, placed: boolean): string[] {
  const words: string[] = []
  for (const segment of street.split(/[,;\n]/, SEGMENTS_READ)) {
    const text = plainWords(segment.replace(/\bc\/o\b.*$/is, ''))
    const door = words.length >= 2 && words.some(isNumber) ? DOOR.exec(text) : null
    if (door) words.push('unit', `${door[1]}${door[2] ?? ''}`)
    else words.push(...wordsOf(text.split(' ').filter(Boolean), words.some(isNumber)))
  }
  return placed ? withoutDirections(words) : words
}

/** @param housed the house's number was read before */
function wordsOf(written: readonly string[], housed: boolean): string[] {
  const words: string[] = []
  for (let at = 0; at < written.length; at++) {
    const word = written[at] as string
    const next = written[at + 1]
    const last = words.at(-1)
    if (REPEATED_HOUSE.has(word) && isNumber(last)) continue
    if (NUMBER.has(word) && (next === undefined || isNumber(next))) continue
    if (GROUND_FLOORS.has(word)) continue
    if (FLOORS.has(word) && (isNumber(last) || isNumber(next))) {
      const before = housed || words.slice(0, -1).some(isNumber) || /^\d+(?:st|nd|rd|th)$/.test(last ?? '')
      if (isNumber(last) && before) words.pop()
      else if (isNumber(next)) at++
      continue
    }
    if (PARTS_OF_A_HOUSE.has(word) && next !== undefined && /^(?:[a-z]|\d{1,3})$/.test(next)) {
      at++
      continue
    }
    if (BOXES.has(word) && isNumber(next) && last !== 'o' && last !== 'po') {
      at++
      continue
    }
    const initial =
      INITIALS.has(word) &&
      (next === undefined || STREET_KINDS.has(next) || words.some((one) => !isNumber(one)))
    words.push(initial ? word : shortened(word))
  }
  return words
}

const shortened = (word: string): string =>
  SHORT[word] ?? word.replace(/^(?:no|nr|ndeg)(?=\d+$)|(?<=^\d{1,6})(?:bis|ter|quater)$/g, '')

/** Directions before and behind the street's name. */
function withoutDirections(words: readonly string[]): string[] {
  const first = words.findIndex((word) => !isNumber(word))
  const unit = words.indexOf('unit')
  const last = (unit === -1 ? words.length : unit) - 1
  const kept = words.filter((word, at) => !((at === first || at === last) && DIRECTIONS.has(word)))
  return kept.length < 2 ? [...words] : kept
}

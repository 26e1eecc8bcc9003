import type { Random } from '../ham/random.ts'
import { FAMILY_NAMES, GIVEN_NAMES, NAMINGS } from './names.ts'
import { GENDERS, LANGUAGES, NATIONALITIES, SCHOOLS } from './traits.ts'

/** Who somebody is, as places in lists: everything that must not count stands here and nowhere else. */
export interface Person {
  naming: number
  given: number
  middle?: number
  family: number
  /** Whether the name is written in its own script and with its accents. */
  native: boolean
  gender: number
  nationality: number
  language: number
  /** ISO 8601. */
  born: string
}

/** Marks that stand for somebody's name until an application is written. */
export interface Names {
  index: number
  full: string
  /** In plain Latin letters. */
  latin: string
  upper: string
  initial: string
  given: string
  family: string
  /** For e-mail addresses and logins: `given.family`, `givenfamily`, `gfamily`, `family_given`, `given`. */
  dotted: string
  joined: string
  short: string
  turned: string
  first: string
  born: string
  pronouns: string
  nationality: string
  language: string
}

/** What is told otherwise when applications are written: numbers move a trait by so many places in its list. */
export interface Retelling {
  /** The way of naming in whose place names are told; one to one, so that who shares a name still does. */
  naming?: (naming: number) => number
  /** Everybody's name in plain Latin letters, or in its own script; default: as each has it. */
  script?: 'latin' | 'own'
  gender?: number
  nationality?: number
  language?: number
  school?: number
  /** Years. */
  born?: number
}

const MARK = /⟦([ps])(\d+)\.([a-z]+)⟧/g
const FORMS = [
  'full',
  'latin',
  'upper',
  'initial',
  'given',
  'family',
  'dotted',
  'joined',
  'short',
  'turned',
  'first',
  'born',
  'pronouns',
  'nationality',
  'language',
] as const

/** The people of a pool, and how applications that speak of them are written. */
export class World {
  readonly persons: Person[] = []

  /** Adds somebody invented, or somebody with some of their traits given. */
  person(random: Random, given: Partial<Person> = {}): Names {
    const person: Person = {
      naming: random.int(0, NAMINGS.length - 1),
      given: random.int(0, GIVEN_NAMES - 1),
      ...(random.chance(0.45) ? { middle: random.int(0, GIVEN_NAMES - 1) } : {}),
      family: random.int(0, FAMILY_NAMES - 1),
      native: random.chance(0.3),
      gender: random.int(0, GENDERS.length - 1),
      nationality: random.int(0, NATIONALITIES.length - 1),
      language: random.int(0, LANGUAGES.length - 1),
      born: `${random.int(1965, 2003)}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
      ...given,
    }
    if ('middle' in given && given.middle === undefined) delete person.middle
    return this.names(this.persons.push(person) - 1)
  }

  /** The same person with some traits changed, such as another family name after a wedding. */
  like(random: Random, { index }: Names, changed: Partial<Person>): Names {
    return this.person(random, { ...this.of(index), ...changed })
  }

  of(index: number): Person {
    return this.persons[index] as Person
  }

  private names(index: number): Names {
    const marks = FORMS.map((form) => [form, `⟦p${index}.${form}⟧`])
    return { index, ...Object.fromEntries(marks) } as Names
  }

  /** Writes out every mark in a value that JSON can hold. */
  write<T>(value: T, retelling: Retelling = {}): T {
    if (typeof value === 'string') return this.text(value, retelling) as T
    if (Array.isArray(value)) return value.map((item) => this.write(item, retelling)) as T
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.write(item, retelling)]),
    ) as T
  }

  text(text: string, retelling: Retelling = {}): string {
    if (!text.includes('⟦')) return text
    return text.replace(MARK, (_, kind: string, index: string, form: string) =>
      kind === 's'
        ? school(Number(index), form, retelling)
        : personForm(this.of(Number(index)), form, retelling),
    )
  }
}

/** Marks for the nth school. */
export const schoolMarks = (index: number) => ({ name: `⟦s${index}.name⟧`, place: `⟦s${index}.place⟧` })

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

function school(index: number, form: string, { school: by = 0 }: Retelling): string {
  const { name, place } = at(SCHOOLS, index + by)
  return form === 'name' ? name : place
}

const two = (number: number) => String(number).padStart(2, '0')
const written = (name: string) => name.split('/')[0] as string
const latin = (name: string) => name.split('/')[1] ?? name

function personForm(person: Person, form: string, by: Retelling): string {
  if (form === 'pronouns') return at(GENDERS, person.gender + (by.gender ?? 0))
  if (form === 'nationality') return at(NATIONALITIES, person.nationality + (by.nationality ?? 0))
  if (form === 'language') return at(LANGUAGES, person.language + (by.language ?? 0))
  if (form === 'born') return `${Number(person.born.slice(0, 4)) + (by.born ?? 0)}${person.born.slice(4)}`
  const naming = at(NAMINGS, by.naming?.(person.naming) ?? person.naming)
  const given = at(naming.given, person.given)
  // Where the family name stands first, nobody has a middle name.
  const middle =
    person.middle === undefined || naming.familyFirst ? undefined : at(naming.given, person.middle)
  const family = at(naming.family, person.family)
  const plain = [given, middle, family].filter((part) => part !== undefined).map(latin)
  const [g, f] = [latin(given), latin(family)]
  const [lowerGiven, lowerFamily] = [g.toLowerCase(), f.toLowerCase()]
  switch (form) {
    case 'full':
      if (by.script === undefined ? !person.native : by.script === 'latin') return plain.join(' ')
      return naming.familyFirst
        ? written(family) + written(given)
        : [given, middle, family]
            .filter((part) => part !== undefined)
            .map(written)
            .join(' ')
    case 'latin':
      return plain.join(' ')
    case 'upper':
      return plain.join(' ').toUpperCase()
    case 'initial':
      return `${g[0]}. ${f}`
    case 'given':
      return g
    case 'family':
      return f
    case 'dotted':
      return `${lowerGiven}.${lowerFamily}`
    case 'joined':
      return lowerGiven + lowerFamily
    case 'short':
      return lowerGiven[0] + lowerFamily
    case 'turned':
      return `${lowerFamily}_${lowerGiven}`
    case 'first':
      return lowerGiven
    default:
      throw new Error(`no form ${form} of a name`)
  }
}

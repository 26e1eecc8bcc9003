import type { LinkSchema } from '../schema.ts'
import { PERSON_BLOCKING } from './blocking.ts'
import { birthDateComparison, occupationComparison, placeComparison } from './field-comparisons.ts'
import { furtherNamesComparison, givenNameComparison, surnameComparison } from './name-comparisons.ts'
import type { Person } from './person.ts'

/** How persons of a table are compared. Neither gender nor origin is: a `Person` holds none. */
export const PERSON_SCHEMA: LinkSchema<Person> = {
  comparisons: [
    surnameComparison,
    givenNameComparison,
    furtherNamesComparison,
    birthDateComparison,
    placeComparison,
    occupationComparison,
  ],
  blocking: PERSON_BLOCKING,
  identity: ({ name, birthDate, birthPlace, postcode, occupation }) =>
    [name.words.join(' '), birthDate, birthPlace, postcode, occupation].join('\n'),
}

import { type Person, type PersonText, personOf } from './person/person.ts'
import { seededRandom } from './random.ts'

const GIVEN = 'ada bela cora dora edna faye gwen hope iris jane kora lena mona nora olga'.split(' ')
const START = 'ash birk clif dun east far green hal ivy kings long mill north oak'.split(' ')
const END = 'by combe don field ford ham ley more over shaw stead stow ton worth'.split(' ')

/** A table of invented persons, each with copies that lack or miswrite some fields. */
export function madeTable(
  persons: number,
  copies: number,
  seed: number,
): { records: Person[]; truth: number[] } {
  const random = seededRandom(seed)
  const whole = (most: number) => Math.floor(random() * most)
  const one = (of: readonly string[]) => of[whole(of.length)] as string
  const two = (value: number) => String(value).padStart(2, '0')
  const records: Person[] = []
  const truth: number[] = []
  for (let person = 0; person < persons; person++) {
    const text = {
      fullName: `${one(GIVEN)} ${one(START)}${one(END)}`,
      birthDate: `${1800 + whole(90)}-${two(1 + whole(12))}-${two(1 + whole(28))}`,
      birthPlace: `${one(START)}${one(END)}`,
      postcode: `zz${1 + whole(9)} ${whole(10)}${one(END).slice(0, 2)}`,
    }
    for (let copy = 0; copy < copies; copy++) {
      const changed: PersonText = {
        id: `${person}-${copy}`,
        fullName: random() < 0.15 ? text.fullName.replace(/.(?=.{2}$)/, 'x') : text.fullName,
        ...(random() < 0.85 ? { birthDate: text.birthDate } : {}),
        ...(random() < 0.85 ? { birthPlace: text.birthPlace } : {}),
        ...(random() < 0.85 ? { postcode: text.postcode } : {}),
      }
      records.push(personOf(changed))
      truth.push(person)
    }
  }
  return { records, truth }
}

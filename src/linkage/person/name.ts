/** Words of rank and address and particles, which tell persons of one name apart badly and stand or fall at random. */
const NOT_NAMES = new Set(
  'sir lord lady dame hon rt right mr mrs miss ms dr rev reverend bt bart baronet baron baroness earl countess duke duchess viscount viscountess marquess of de du von van der la le the and jr sr esq'.split(
    ' ',
  ),
)
const ORDINAL = /^\d+(st|nd|rd|th)$/

/** A name taken apart. Every part is lower-case; a part that is not there is empty. */
export interface PersonName {
  readonly given: string
  readonly family: string
  /** The only name there is: nobody knows which of the two it is. */
  readonly only: string
  readonly middle: readonly string[]
  /** All of the above. */
  readonly words: readonly string[]
}

const NO_NAME: PersonName = { given: '', family: '', only: '', middle: [], words: [] }

/** Takes a name apart: first word, last word and what is between, without titles and particles. */
export function parseName(text: string): PersonName {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '' && !NOT_NAMES.has(word) && !ORDINAL.test(word))
    .slice(0, 12)
  const [first, ...rest] = words
  if (first === undefined) return NO_NAME
  const last = rest.pop()
  if (last === undefined) return { ...NO_NAME, only: first, words }
  return { given: first, family: last, only: '', middle: rest, words }
}

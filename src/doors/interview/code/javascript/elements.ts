import { FROM, isThing, shapeOf, type Value } from './value.ts'

/** Parts of a page that matter for what is put into them. */
export const SCRIPT_ELEMENT = 'some script element'
export const FIELD = 'some text field'
export const IMAGE = 'some image'
/** Address of what a page holds itself. */
export const BLOB_ADDRESS = 'some blob address'

const ELEMENTS: Record<string, string> = {
  script: SCRIPT_ELEMENT,
  textarea: FIELD,
  input: FIELD,
  pre: FIELD,
  span: FIELD,
  div: FIELD,
  img: IMAGE,
}

/** @returns which element `createElement` of a tag makes, if it matters */
export function elementThing(tag: string | undefined): string | undefined {
  const name = tag?.toLowerCase() ?? ''
  return Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined
}

/** Members of elements that take a text or an address. */
export const PUT = new Set(['textContent', 'text', 'innerHTML', 'innerText', 'src', 'value'])

const HIDDEN = FROM.chain | FROM.decoded

/**
 * Bits of what a script element comes to run; 0 when nothing is to be said of it: a literal, an address in plain sight.
 *
 * @param text of the whole module, in which an address that is not hidden shows its beginning
 */
export function scriptOrigins(key: string, value: Value, bits: number, text: string): number {
  if (key !== 'src') return (bits & (HIDDEN | FROM.network)) === 0 ? 0 : bits
  if (isThing(value, BLOB_ADDRESS)) return (bits & (HIDDEN | FROM.network)) === 0 ? 0 : bits
  const scheme = /^(?:https?:)?\/\//i.exec(shapeOf(value))?.[0]
  if ((bits & HIDDEN) !== 0 && scheme) return bits | FROM.network
  if ((bits & HIDDEN) !== 0 && /^data:/i.test(shapeOf(value))) return bits
  const hidden = scheme !== undefined && (bits & FROM.assembled) !== 0 && !text.includes(scheme)
  return hidden ? bits | FROM.network : 0
}

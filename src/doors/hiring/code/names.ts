import { nameSimilarity } from '../../../names/similarity.ts'

/** From this likeness on two writings are one name. */
const SAME_FROM = 0.85
const NAMES = 20
/** Shorter parts stand in many words by chance. */
const PART = 3

/** Whether two names in commits are ways of writing one: order, initials, script, `Ada Quill`, `Ada` and `aquill`. */
export const sameAuthor = (a: string, b: string): boolean =>
  joined(a) === joined(b) || isHandleOf(a, b) || isHandleOf(b, a) || nameSimilarity(a, b) >= SAME_FROM

/** The names of which none is a way of writing another; at most the first 20 are looked at. */
export function differentNames(names: readonly string[]): string[] {
  const different: string[] = []
  for (const name of names.slice(0, NAMES))
    if (joined(name) !== '' && !different.some((other) => sameAuthor(name, other))) different.push(name)
  return different
}

/** A single word that is part of a name or is made of a part of it. */
function isHandleOf(handle: string, name: string): boolean {
  if (/\s/.test(handle.trim())) return false
  const word = joined(handle)
  const parts = partsOf(name)
  return (
    parts.some((part) => part.length >= PART && word.includes(part)) ||
    (word.length >= PART && parts.join('').includes(word))
  )
}

const partsOf = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

const joined = (name: string) => partsOf(name).join('')

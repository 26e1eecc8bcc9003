import { sameName } from '../../../names/compare.ts'

const NAMES = 20

/** Whether two names in commits are ways of writing one: order, initials, script, `Ada Quill` and `adaquill`. */
export const sameAuthor = (a: string, b: string): boolean => joined(a) === joined(b) || sameName(a, b)

/** The names of which none is a way of writing another; at most the first 20 are looked at. */
export function differentNames(names: readonly string[]): string[] {
  const different: string[] = []
  for (const name of names.slice(0, NAMES))
    if (joined(name) !== '' && !different.some((other) => sameAuthor(name, other))) different.push(name)
  return different
}

const joined = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

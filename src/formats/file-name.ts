/** Characters of a name, from its end. */
const NAME_READ = 400

/** What follows the last point of a file's name, lower case, without the spaces and marks that Windows ignores. */
export function endingOf(name: string): string {
  const plain = withoutDirectionMarks(name.slice(-NAME_READ))
    .trim()
    .replace(/[.\s]+$/, '')
  return /\.([a-z0-9_-]{1,20})$/i.exec(plain)?.[1]?.toLowerCase() ?? ''
}

/** The name as the computer reads it: characters that only turn the direction of writing removed. */
export function withoutDirectionMarks(name: string): string {
  return name.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
}

import anyAscii from 'any-ascii'

/** Letters, figures and blanks alone, in one way of writing. */
export function plainWords(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/(?<=[a-z])strasse\b/g, ' st')
    .replace(/(?<=[a-z]{3})str\.(?=\s|$)/g, ' st')
    .replace(/#/g, ' unit ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

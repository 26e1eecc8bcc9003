import type { Scanner } from './scanner.ts'

/** What stands between single quotes; a quote that is not closed goes to the end. */
export function singleQuoted(scanner: Scanner): string {
  const { text, at } = scanner
  const end = text.indexOf("'", at + 1)
  scanner.at = end < 0 ? text.length : end + 1
  return text.slice(at + 1, end < 0 ? undefined : end)
}

/** Up to a closing character that no backslash stands before, escapes left as they are. */
export function upTo(scanner: Scanner, close: string): string {
  const { text } = scanner
  const from = scanner.at + 1
  let end = from
  while (end < text.length && text[end] !== close) end += text[end] === '\\' ? 2 : 1
  scanner.at = Math.min(end + 1, text.length)
  return text.slice(from, end)
}

const LETTERS: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
}

/** The escapes of `$'…'`, `printf` and `echo -e`. */
export function unescapeAnsi(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|U([0-9a-f]{1,8})|0?([0-7]{1,3})|([\s\S]))/gi,
    (all, hex: string, unicode: string, wide: string, octal: string, letter: string) => {
      const code = hex ?? unicode ?? wide
      if (code) {
        const point = Number.parseInt(code, 16)
        return point <= 0x10ffff ? String.fromCodePoint(point) : all
      }
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
      return LETTERS[letter] ?? all
    },
  )
}
